import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'k9ls6skKhTSQQ4eoq7luMRH' + '9Tnkp55xI-OBIg4A8bGg';

export default defineInfotype({
  title: 'Unsplash access or secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['unsplash'], '[\\w-]{43}')],
  validator: randomText(3.5),
  context: ['unsplash'],
  finds: [
    { text: `UNSPLASH_ACCESS_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"unsplashAccessKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `https://api.unsplash.com/photos  unsplash_client_id=${sample}`, match: sample, level: 'high' },
    { text: `unsplash secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `UNSPLASH_ACCESS_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `UNSPLASH_ACCESS_KEY=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `UNSPLASH_ACCESS_KEY=${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
