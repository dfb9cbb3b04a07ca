import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'a2e86571ee6b3' + '3abc13c4f9d9f94a0ffdaf7fdf0';

export default defineInfotype({
  title: 'Lokalise API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['lokalise'], '[a-f0-9]{40}')],
  validator: randomText(3),
  context: ['lokalise', 'api token'],
  finds: [
    { text: `LOKALISE_API_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"lokaliseApiToken": "${key}",`, match: key, level: 'high' },
    { text: `<lokalise-api-token>${key}</lokalise-api-token>`, match: key, level: 'high' },
    { text: `lokalise2 --lokalise-token ${key}`, match: key, level: 'high' },
    { text: `lokalise token: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LOKALISE_API_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LOKALISE_API_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LOKALISE_API_TOKEN=${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
