import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '9ec85715' + 'd22c57ba4991c303';

export default defineInfotype({
  title: 'KuCoin API key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: 'kucoin-access-token' },
  patterns: [assignedTo(['kucoin'], '[a-f0-9]{24}')],
  validator: randomText(2.6),
  context: ['kucoin', 'api key'],
  finds: [
    { text: `KUCOIN_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"kucoinApiKey": "${key}",`, match: key, level: 'high' },
    { text: `export KUCOIN_API_KEY="${key}"`, match: key, level: 'high' },
    { text: `kucoin access token: ${key}`, match: key, level: 'high' },
    { text: `kucoinKey = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `KUCOIN_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `KUCOIN_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `KUCOIN_API_KEY=${'0'.repeat(24)}`, because: 'a placeholder' },
  ],
});
