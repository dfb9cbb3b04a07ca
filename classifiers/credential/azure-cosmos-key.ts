import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'QUpUzsvb/lB+O2eShkntwNMzLBLZF/3dRs6lKDL8+zj0XIsk4qAAMYUFbLL8JD9LZmfysGgiUVTa' + 'ACDbes1KEA==';
const older = 'LJHAz6Glu9XX20qkCpX5QEADgGh78FFtowbyHGGd' + '3pCYlME6T5OQUIfuEVHGt4X7bOi2nW6WHIcPpt95AfvTcQ==';

export default defineInfotype({
  title: 'Azure Cosmos DB key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: ['Azure COSMOS DB account access key', 'Azure DocumentDB auth key'] },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  patterns: [
    {
      regex: /ACDb(?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{85}[AQgw]==)(?!=))[A-Za-z0-9+/]{76}ACDb)/,
      prior: 0.98,
    },
    assignedTo(['cosmos', 'documentdb'], '[A-Za-z0-9+/]{86}==(?!=)'),
    { regex: /\.documents\.azure\.com(?::443)?\/?;AccountKey=(?<value>[A-Za-z0-9+/]{86}==)(?!=)/, prior: 0.98 },
  ],
  validator: randomText(3.5),
  context: ['cosmos', 'cosmosdb', 'documentdb', 'primary key'],
  finds: [
    { text: `COSMOS_KEY=${key}`, match: key, level: 'high' },
    { text: `AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=${key};`, match: key, level: 'high' },
    { text: `AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=${older};`, match: older, level: 'high' },
    { text: `"cosmosDbKey": "${older}"`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `COSMOS_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `COSMOS_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('ACDb', 'zzzz')}`, because: 'without the signature' },
    { text: `COSMOS_KEY=${'x'.repeat(76)}ACDb${'x'.repeat(5)}A==`, because: 'a placeholder' },
    { text: `sha512-${older}`, because: 'an older key without its name' },
  ],
});
