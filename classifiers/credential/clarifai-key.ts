import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '323ab05462' + '19a164dcd14026f4afebaf';

export default defineInfotype({
  title: 'Clarifai API key or token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['clarifai'], '[a-f0-9]{32}')],
  validator: randomText(3),
  context: ['clarifai', 'api key'],
  finds: [
    { text: `CLARIFAI_PAT=${key}`, match: key, level: 'high' },
    { text: `"clarifaiPat": "${key}",`, match: key, level: 'high' },
    { text: `clarifai.pat=${key}`, match: key, level: 'high' },
    { text: `clarifai key: ${key}`, match: key, level: 'high' },
    { text: `clarifaiPat = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `CLARIFAI_PAT=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CLARIFAI_PAT=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CLARIFAI_PAT=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
