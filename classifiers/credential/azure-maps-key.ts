import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'bKmi5Zn8w5Anrtp5kcxAVrZI06VQarhPizBstanRYKNDDwf6qkwNJQQJ9' + '9BCACYeBjFXJ3w3AAAAAZMP2uL1';
const older = 'rxgk4W5FkKiYS3' + 'xUEjvCzy8ELeJEY70FXQDqxfgQS7Y';
const bing = 'AJa9Oya54XLxryVvdGhKu' + 'lplL_Myrzk5zyvvxoES0ZPs51DS3cnf0f1Q1JeUQ9CD';

export default defineInfotype({
  title: 'Azure Maps subscription key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: ['Azure Maps subscription key', 'Microsoft Bing maps key'] },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  // Then the keys before 2024, and those of Bing Maps.
  patterns: [
    {
      regex: /JQQJ9[9DH](?<=\b(?=(?<value>[A-Za-z0-9]{84})\b)[A-Za-z0-9]{52}JQQJ9[9DH])[A-Za-z0-9]{18}AZMP/,
      prior: 0.99,
    },
    assignedTo(['azure maps'], '(?=[A-Za-z_-]{0,42}\\d)[A-Za-z0-9_-]{43}'),
    assignedTo(['bing maps', 'bingmaps'], '(?=[A-Za-z_-]{0,63}\\d)A[A-Za-z0-9_-]{63}'),
  ],
  validator: randomText(3),
  context: ['azure maps', 'atlas', 'subscription key', 'bing maps'],
  finds: [
    { text: `AZURE_MAPS_KEY=${key}`, match: key, level: 'high' },
    { text: `https://atlas.microsoft.com/search/address/json?subscription-key=${key}`, match: key, level: 'high' },
    { text: `azureMapsKey: '${older}'`, match: older, level: 'high' },
    { text: `BING_MAPS_KEY=${bing}`, match: bing, level: 'high' },
  ],
  ignores: [
    { text: `AZURE_MAPS_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `AZURE_MAPS_KEY=x${key}`, because: 'one character too long' },
    { text: `AZURE_MAPS_KEY=${key.replace('JQQJ', 'JQQQ')}`, because: 'without the signature' },
    { text: `blob ${older}`, because: 'an older key without its name' },
  ],
});
