import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'Wg3lLJb8NwVcrswGg' + 'kwJGQnNMndxpjMX';
const token = `AKID${body}`;

export default defineInfotype({
  title: 'Tencent Cloud secret id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bAKID[A-Za-z0-9]{32}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['tencent', 'qcloud', 'cos', 'secret id'],
  finds: [
    { text: `TENCENTCLOUD_SECRET_ID=${token}`, match: token, level: 'high' },
    { text: `{"tencentcloudSecretId": "${token}"}`, match: token, level: 'high' },
    { text: `token: ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `AKID${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
