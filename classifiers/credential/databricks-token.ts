import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '9367bf0482' + '8db5ecd4a01e377512bfae';
const token = `dapi${body}`;

export default defineInfotype({
  title: 'Databricks personal access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure Databricks personal access token', gitleaks: 'databricks-api-token' },
  // On Azure with a dash and a digit behind.
  patterns: [{ regex: /\bdapi[a-f0-9]{32}(?:-\d)?(?![\w-])/, prior: 0.98 }],
  validator: randomText(3),
  context: ['databricks', 'token'],
  finds: [
    { text: `DATABRICKS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `databricks configure --token ${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `{"databricksToken":"${token}"}`, match: token, level: 'high' },
    { text: `Databricks token: ${token}, valid until May`, match: token, level: 'high' },
    { text: `DATABRICKS_TOKEN=${token}-2`, match: `${token}-2`, level: 'high' },
  ],
  ignores: [
    { text: `DATABRICKS_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `DATABRICKS_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `DATABRICKS_TOKEN=dapi${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
