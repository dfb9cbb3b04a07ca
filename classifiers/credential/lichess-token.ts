import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '2ZHjbo' + 'jbq4G6cC1MwxIh';
const token = `lip_${body}`;

export default defineInfotype({
  title: 'Lichess personal token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bli[po]_[A-Za-z0-9]{20}\b/, prior: 0.96 }],
  validator: randomText(3),
  context: ['lichess', 'personal token'],
  finds: [
    { text: `LICHESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `berserk.TokenSession('${token}')`, match: token, level: 'high' },
    { text: `{"lichessToken":"${token}"}`, match: token, level: 'high' },
    { text: `- personal token: ${token}  # Lichess`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `LICHESS_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `LICHESS_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `LICHESS_TOKEN=lip_${'x'.repeat(20)}`, because: 'a placeholder' },
  ],
});
