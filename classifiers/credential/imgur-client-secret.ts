import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'e653ac05c02ec' + '785a812827237605d70b9983061';

export default defineInfotype({
  title: 'Imgur client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['imgur'], '[a-f0-9]{40}')],
  validator: randomText(3),
  context: ['imgur', 'client secret'],
  finds: [
    { text: `IMGUR_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"imgurClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `config.imgurClientSecret = '${key}';`, match: key, level: 'high' },
    { text: `imgur secret: ${key}`, match: key, level: 'high' },
    { text: `imgurClientSecret = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `IMGUR_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `IMGUR_CLIENT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `IMGUR_CLIENT_SECRET=${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
