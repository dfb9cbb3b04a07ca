import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '5zP4yd' + 'PKd3hU9jhonwm';
const token = `AVNS_${body}`;

export default defineInfotype({
  title: 'Aiven service password',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bAVNS_[\w-]{19}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['aiven', 'avnadmin', 'password', 'digitalocean'],
  finds: [
    { text: `PGPASSWORD=${token}`, match: token, level: 'high' },
    { text: `avnadmin password: ${token}`, match: token, level: 'high' },
    { text: `defaultdb avnadmin ${token}`, match: token, level: 'high' },
    { text: `{"pgpassword":"${token}"}`, match: token, level: 'high' },
    { text: `The Aiven password is ${token}.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `PGPASSWORD=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `PGPASSWORD=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `PGPASSWORD=AVNS_${'x'.repeat(19)}`, because: 'a placeholder' },
  ],
});
