import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '754674f290' + 'de851ca290dfa53f406739';
const secret = '35e0f' + '586d1578267';

export default defineInfotype({
  title: 'Flickr API key or secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'flickr-access-token' },
  // Keys have 32 digits, secrets 16.
  patterns: [assignedTo(['flickr'], '(?:(?=[A-Za-z]{0,31}\\d)[A-Za-z0-9]{32}|(?=[a-f]{0,15}\\d)[a-f0-9]{16})')],
  validator: randomText(2.6),
  context: ['flickr', 'api key', 'secret'],
  finds: [
    { text: `FLICKR_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"flickrApiKey": "${key}",`, match: key, level: 'high' },
    { text: `export FLICKR_API_KEY="${key}"`, match: key, level: 'high' },
    { text: `new Flickr(flickrKey = '${key}')`, match: key, level: 'high' },
    { text: `flickr key: ${key}`, match: key, level: 'high' },
    { text: `FLICKR_API_SECRET=${secret}`, match: secret, level: 'high' },
  ],
  ignores: [
    { text: `FLICKR_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `FLICKR_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `FLICKR_API_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
