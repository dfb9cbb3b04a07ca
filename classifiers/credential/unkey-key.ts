import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '8azMqaGa7y1xj' + 'm5lzvKA5Qxn';
const token = `unkey_${body}`;

export default defineInfotype({
  title: 'Unkey root key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bunkey_[A-Za-z0-9]{20,32}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['unkey'],
  finds: [
    { text: `UNKEY_ROOT_KEY=${token}`, match: token, level: 'high' },
    { text: `{"unkeyRootKey": "${token}"}`, match: token, level: 'high' },
    { text: `token: ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `unkey_${body.slice(8)}`, because: 'too short' },
    { text: `${token}abcdefghij`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `unkey_${'x'.repeat(24)}`, because: 'a placeholder' },
  ],
});
