import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'eJTwzccYi9HAEQbe' + '8NDPnXv9QG8GNq';
const token = `samsara_api_${body}`;

export default defineInfotype({
  title: 'Samsara API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bsamsara_api_[A-Za-z0-9]{30}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['samsara'],
  finds: [
    { text: `SAMSARA_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"samsaraApiToken": "${token}"}`, match: token, level: 'high' },
    { text: `token: ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `samsara_api_${'x'.repeat(30)}`, because: 'a placeholder' },
  ],
});
