import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'oJmC7yJzbQw5MNUk' + 'S7L54AzdBKvJnLxcdQa_lkEeJT06rWlc';

export default defineInfotype({
  title: 'BitMEX API secret',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [assignedTo(['bitmex'], '(?=[A-Za-z_-]{0,47}\\d)[\\w-]{48}')],
  validator: randomText(3),
  context: ['bitmex', 'api secret'],
  finds: [
    { text: `BITMEX_API_SECRET=${key}`, match: key, level: 'high' },
    { text: `"bitmexApiSecret": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["BITMEX_API_SECRET"] = "${key}"`, match: key, level: 'high' },
    { text: `bitmex secret: ${key}`, match: key, level: 'high' },
    { text: `bitmexSecret = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `BITMEX_API_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BITMEX_API_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BITMEX_API_SECRET=${'x'.repeat(48)}`, because: 'a placeholder' },
  ],
});
