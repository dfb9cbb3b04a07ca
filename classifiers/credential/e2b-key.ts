import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'd83cc7bc1808e' + 'a6eeac50b60e5ddec5db9ef4349';
const token = `e2b_${body}`;

export default defineInfotype({
  title: 'E2B API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\be2b_[a-f0-9]{40}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['e2b', 'sandbox', 'api key'],
  finds: [
    { text: `E2B_API_KEY=${token}`, match: token, level: 'high' },
    { text: `X-API-Key: ${token}`, match: token, level: 'high' },
    { text: `Sandbox.create({ apiKey: '${token}' })`, match: token, level: 'high' },
    { text: `{"e2bApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling E2B with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `E2B_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `E2B_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `E2B_API_KEY=e2b_${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
