import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'oiwhn0eagsr93czp' + 'j4rhdp1otp6cqdnri6ugfsk1vq379tat';
const token = `csk-${body}`;

export default defineInfotype({
  title: 'Cerebras API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bcsk-[a-z0-9]{48}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['cerebras', 'api key'],
  finds: [
    { text: `CEREBRAS_API_KEY=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Cerebras(api_key='${token}')`, match: token, level: 'high' },
    { text: `{"cerebrasApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Cerebras with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CEREBRAS_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CEREBRAS_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `CEREBRAS_API_KEY=csk-${'x'.repeat(48)}`, because: 'a placeholder' },
  ],
});
