import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'OZzc8aYzwNoxerYpdBvn+krK08uwgLtWeaqPrzy4aY8ILutBMWjYPu5HSHasTSUZn/YhUKgXyrml' + '+ABaP+2JOA==';
const older = '458tB4WbeqbEcyxhojP/dbA0rzhyj6niQx1oNrcv' + '2zvane+X9xR89TFkcfBG+p3lKttPk9/ZkL3XPpWtcp7t5Q==';

export default defineInfotype({
  title: 'Azure Batch account key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure Batch shared access key' },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  patterns: [
    {
      regex: /\+ABa(?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{85}[AQgw]==)(?!=))[A-Za-z0-9+/]{76}\+ABa)/,
      prior: 0.98,
    },
    assignedTo(
      ['batch account key', 'batch access key', 'azure batch', 'batch shared key'],
      '[A-Za-z0-9+/]{86}==(?!=)',
    ),
  ],
  validator: randomText(3.5),
  context: ['batch', 'azure batch', 'batch account'],
  finds: [
    { text: `AZURE_BATCH_ACCESS_KEY=${key}`, match: key, level: 'high' },
    { text: `SharedKeyCredentials('acmebatch', '${key}')`, match: key, level: 'high' },
    { text: `{"primary":"${key}"}`, match: key, level: 'high' },
    { text: `azure_batch_key: ${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `AZURE_BATCH_ACCESS_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `AZURE_BATCH_ACCESS_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('+ABa', 'zzzz')}`, because: 'without the signature' },
    { text: `AZURE_BATCH_ACCESS_KEY=${'x'.repeat(76)}+ABa${'x'.repeat(5)}A==`, because: 'a placeholder' },
  ],
});
