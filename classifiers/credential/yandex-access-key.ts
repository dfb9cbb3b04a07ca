import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'KHHrvoGVv4u' + 'J9gmY6gD3';
const token = `YCAJE${body}`;
const secret = 'YCP9dN4hQw7Zt' + 'Bn2LcR8sKy1Hd-f5Gs1Jk6Pt0Ru';

export default defineInfotype({
  title: 'Yandex Cloud static access key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'yandex-aws-access-token' },
  // The id of a key; its secret begins with YC too, and is found by its name.
  patterns: [
    { regex: /\bYCAJE[\w-]{20}(?![\w-])/, prior: 0.97 },
    assignedTo(['yandex', 'yc storage', 'yc secret', 'yc access'], 'YC[A-Za-z0-9_-]{38}'),
  ],
  validator: randomText(3.5),
  context: ['yandex', 'access key'],
  finds: [
    { text: `YC_STORAGE_ACCESS_KEY=${token}`, match: token, level: 'high' },
    { text: `{"ycStorageAccessKey": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
    { text: `YC_STORAGE_SECRET_KEY=${secret}`, match: secret, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `YCAJE${'x'.repeat(20)}`, because: 'a placeholder' },
  ],
});
