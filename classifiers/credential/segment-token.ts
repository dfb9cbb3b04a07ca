import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'vhZSxprJQM8JzBu6N0lmgF' + 'a9ZlawqJYsNItRZMRmuqm' + '07ykzBVZP5HLLvT9741xv';
const token = `sgp_${body}`;

export default defineInfotype({
  title: 'Segment public API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bsgp_[A-Za-z0-9]{64}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['segment'],
  finds: [
    { text: `SEGMENT_PUBLIC_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"segmentPublicApiToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sgp_${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
