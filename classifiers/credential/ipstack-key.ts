import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '9290a64f91' + 'da21208984d69cd26d4b4c';

export default defineInfotype({
  title: 'ipstack access key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bapi\.ipstack\.com\/[\w.:,/]{0,80}\?access_key=(?<value>[a-f0-9]{32})\b/, prior: 0.97 },
    assignedTo(['ipstack'], '[a-f0-9]{32}'),
  ],
  validator: randomText(3),
  context: ['ipstack', 'access key'],
  finds: [
    { text: `IPSTACK_ACCESS_KEY=${key}`, match: key, level: 'high' },
    { text: `"ipstackAccessKey": "${key}",`, match: key, level: 'high' },
    { text: `export IPSTACK_ACCESS_KEY="${key}"`, match: key, level: 'high' },
    { text: `http://api.ipstack.com/134.201.250.155?access_key=${key}`, match: key, level: 'high' },
    { text: `ipstack key: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `IPSTACK_ACCESS_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `IPSTACK_ACCESS_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `IPSTACK_ACCESS_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
