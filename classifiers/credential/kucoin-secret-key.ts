import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '26139df6-84d' + 'e-47d9-a6c4-0925ea1aa4e1';

export default defineInfotype({
  title: 'KuCoin API secret',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: 'kucoin-secret-key' },
  patterns: [assignedTo(['kucoin'], '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')],
  validator: randomText(3),
  context: ['kucoin', 'api secret'],
  finds: [
    { text: `KUCOIN_API_SECRET=${key}`, match: key, level: 'high' },
    { text: `"kucoinApiSecret": "${key}",`, match: key, level: 'high' },
    { text: `--kucoin-api-secret ${key}`, match: key, level: 'high' },
    { text: `kucoin secret: ${key}`, match: key, level: 'high' },
    { text: `kucoinSecret = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `KUCOIN_API_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `KUCOIN_API_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: 'KUCOIN_API_SECRET=00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
  ],
});
