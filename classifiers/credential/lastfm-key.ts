import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '16582120e5' + '5bfde172ba46e3fb8a8265';

export default defineInfotype({
  title: 'Last.fm API key or secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex: /\bws\.audioscrobbler\.com\/2\.0\/?\?(?:[\w.=%-]{1,80}&){0,8}api_key=(?<value>[a-f0-9]{32})\b/,
      prior: 0.97,
    },
    assignedTo(['lastfm', 'last fm'], '[a-f0-9]{32}'),
  ],
  validator: randomText(3),
  context: ['lastfm', 'last fm', 'audioscrobbler'],
  finds: [
    { text: `LASTFM_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"lastfmApiKey": "${key}",`, match: key, level: 'high' },
    { text: `lastfm.api.key=${key}`, match: key, level: 'high' },
    { text: `https://ws.audioscrobbler.com/2.0/?method=user.getinfo&api_key=${key}`, match: key, level: 'high' },
    { text: `last.fm shared secret: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LASTFM_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LASTFM_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LASTFM_API_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
