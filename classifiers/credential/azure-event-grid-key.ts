import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'lQcQBYRcXn2BpBa9osKqD9nYCsXC0blFX' + 'AZEGAe5DOW=';
const older = 'ykTIuBfbVieDWmDQ4EXC' + '18KmAiuW5BWFm309iTtwX4z=';

export default defineInfotype({
  title: 'Azure Event Grid key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure EventGrid access key' },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  patterns: [
    {
      regex: /AZEG[A-P](?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{43}=)(?!=))[A-Za-z0-9+/]{33}AZEG[A-P])/,
      prior: 0.98,
    },
    assignedTo(['event grid', 'eventgrid', 'aeg sas key'], '[A-Za-z0-9+/]{43}=(?!=)'),
  ],
  validator: randomText(3.5),
  context: ['event grid', 'eventgrid', 'aeg sas key', 'topic key'],
  finds: [
    { text: `EVENT_GRID_KEY=${key}`, match: key, level: 'high' },
    { text: `aeg-sas-key: ${older}`, match: older, level: 'high' },
    { text: `"key1": "${key}"`, match: key, level: 'high' },
    {
      text: `new EventGridPublisherClient(url, 'EventGrid', new AzureKeyCredential('${key}'))`,
      match: key,
      level: 'high',
    },
  ],
  ignores: [
    { text: `EVENT_GRID_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `EVENT_GRID_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('AZEG', 'zzzz')}`, because: 'without the signature' },
    { text: `EVENT_GRID_KEY=${'x'.repeat(33)}AZEGA${'x'.repeat(5)}=`, because: 'a placeholder' },
    { text: `sha256-${older}`, because: 'an older key without its name' },
  ],
});
