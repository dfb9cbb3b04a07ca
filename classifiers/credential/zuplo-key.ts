import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'b82e9a803d12d8107930fb' + 'e51cb76ba3_1cbd9bc8';
const token = `zpka_${body}`;

export default defineInfotype({
  title: 'Zuplo API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bzpka_[0-9a-f]{32}_[0-9a-f]{8}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['zuplo'],
  finds: [
    { text: `ZUPLO_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"zuploApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `zpka_${'0'.repeat(32)}_00000000`, because: 'a placeholder' },
  ],
});
