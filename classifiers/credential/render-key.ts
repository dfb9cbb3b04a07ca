import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'EIziFAbjLB7q6VG' + 'yteYtoNGwt1lr';
const token = `rnd_${body}`;

export default defineInfotype({
  title: 'Render API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\brnd_[A-Za-z0-9]{28,32}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['render'],
  finds: [
    { text: `RENDER_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"renderApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `token: ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}abcde`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `rnd_${'x'.repeat(28)}`, because: 'a placeholder' },
  ],
});
