import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `sk_${'4c1a28d36b' + 'f660cb1129c6aa58b92ff4'}`;

export default defineInfotype({
  title: 'Clearbit API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['clearbit'], 'sk_[a-f0-9]{32}')],
  validator: randomText(3),
  context: ['clearbit', 'api key'],
  finds: [
    { text: `CLEARBIT_KEY=${key}`, match: key, level: 'high' },
    { text: `"clearbitKey": "${key}",`, match: key, level: 'high' },
    { text: `<clearbit-key>${key}</clearbit-key>`, match: key, level: 'high' },
    { text: `clearbit_key = '${key}'`, match: key, level: 'high' },
    { text: `clearbit key: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `CLEARBIT_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CLEARBIT_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CLEARBIT_KEY=pk_${key.slice(3)}`, because: 'a public key' },
  ],
});
