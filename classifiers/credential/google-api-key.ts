import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'AIza' + 'SyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe';

export default defineInfotype({
  title: 'Google API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'GCP_API_KEY', macie: 'GCP_API_KEY', purview: 'Google API key', gitleaks: 'gcp-api-key' },
  patterns: [{ regex: /\bAIza[0-9A-Za-z_-]{35}(?![\w-])/, prior: 0.97 }],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.99 },
  context: ['google', 'api key', 'maps', 'gcp', 'firebase'],
  finds: [
    { text: `key=${sample}&v=3`, match: sample, level: 'high' },
    { text: `GOOGLE_API_KEY="${sample}"`, match: sample, level: 'high' },
    { text: `apiKey: '${sample}',`, match: sample, level: 'high' },
    { text: `see ${sample}.`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: sample.slice(0, -1), because: '34 characters behind the prefix' },
    { text: `${sample}A`, because: '36 characters behind the prefix' },
    { text: `x${sample}`, because: 'inside a longer token' },
    { text: `AIza${'x'.repeat(35)}`, because: 'a placeholder' },
  ],
});
