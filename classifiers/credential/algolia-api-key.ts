import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '6aa41ee5c3' + '2dbfd1b367d953994cd78c';

export default defineInfotype({
  title: 'Algolia API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'algolia-api-key' },
  patterns: [assignedTo(['algolia'], '(?=[A-Za-z_-]{0,31}\\d)[A-Za-z0-9]{32}')],
  validator: randomText(3),
  context: ['algolia', 'admin key', 'search key'],
  finds: [
    { text: `ALGOLIA_ADMIN_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"algoliaAdminApiKey": "${key}",`, match: key, level: 'high' },
    { text: `<algolia-admin-api-key>${key}</algolia-admin-api-key>`, match: key, level: 'high' },
    { text: `-H 'X-Algolia-API-Key: ${key}'`, match: key, level: 'high' },
    { text: `const algoliaKey = '${key}';`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ALGOLIA_ADMIN_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `ALGOLIA_ADMIN_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `ALGOLIA_ADMIN_API_KEY=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
