import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'PiSLiCzC9uTl7E' + '1-qt8DVPonyf6QLW2Y0A8l6X5bvTN';

export default defineInfotype({
  title: 'Bitfinex API key or secret',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [assignedTo(['bitfinex', 'bfx api', 'bfx key', 'bfx secret'], '(?=[A-Za-z_-]{0,42}\\d)[\\w-]{43}')],
  validator: randomText(3),
  context: ['bitfinex', 'bfx', 'api secret'],
  finds: [
    { text: `BITFINEX_API_SECRET=${key}`, match: key, level: 'high' },
    { text: `"bitfinexApiSecret": "${key}",`, match: key, level: 'high' },
    { text: `bitfinex.api.secret=${key}`, match: key, level: 'high' },
    { text: `bitfinex key: ${key}`, match: key, level: 'high' },
    { text: `bfx_key = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `BITFINEX_API_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BITFINEX_API_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BITFINEX_API_SECRET=${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
