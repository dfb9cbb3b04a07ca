import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'OIUWB2RAI7472ARUQEIMVZ' + '5SUM85AI77YGA9FZ9619M' + 'TY27L4C6ADNMG5VPOLRQV';
const token = `pina_${body}`;

export default defineInfotype({
  title: 'Pinterest access or refresh token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\b(?:pin[ac]_|pinr\.)[A-Za-z0-9]{32,180}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['pinterest'],
  finds: [
    { text: `PINTEREST_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"pinterestAccessToken": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
    { text: `"refresh_token": "pinr.${body}"`, match: `pinr.${body}`, level: 'high' },
  ],
  ignores: [
    { text: `pina_${body.slice(40)}`, because: 'too short' },
    { text: `pina_${body.repeat(3)}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pina_${'X'.repeat(64)}`, because: 'a placeholder' },
  ],
});
