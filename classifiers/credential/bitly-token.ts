import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '907676e126371' + 'f94dec9b7c1e64856adef770797';
const older = `R_${'00123f7b58' + '0df94ba9b68e8bab29fbc7'}`;

export default defineInfotype({
  title: 'Bitly access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Then the keys of the API before 2017.
  patterns: [{ regex: /\bR_[a-f0-9]{32}\b/, prior: 0.93 }, assignedTo(['bitly', 'bit ly'], '[a-f0-9]{40}')],
  validator: randomText(3),
  context: ['bitly', 'access token'],
  finds: [
    { text: `BITLY_ACCESS_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"bitlyAccessToken": "${key}",`, match: key, level: 'high' },
    { text: `--bitly-access-token ${key}`, match: key, level: 'high' },
    { text: `bitly generic token: ${key}`, match: key, level: 'high' },
    { text: `bitly.token = '${key}'`, match: key, level: 'high' },
    { text: `apiKey=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `BITLY_ACCESS_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BITLY_ACCESS_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BITLY_ACCESS_TOKEN=${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
