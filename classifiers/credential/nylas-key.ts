import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'afaihOvDGVBSq5RN6qSYHr' + 'qecFYIfIp13kkqP4Jj5iO' + '5i7AicgpCsrfb8QtfyNhI';
const token = `nyk_v0_${body}`;

export default defineInfotype({
  title: 'Nylas API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bnyk_v0_[A-Za-z0-9]{64}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['nylas'],
  finds: [
    { text: `NYLAS_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"nylasApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `nyk_v0_${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
