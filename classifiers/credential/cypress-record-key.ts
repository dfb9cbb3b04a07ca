import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'e4128e2b-1ba' + 'c-41a2-a283-7e760e3ac1fe';

export default defineInfotype({
  title: 'Cypress record key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex:
        /\bcypress run\b[^\n"']{0,80}--key[ =](?<value>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b/,
      prior: 0.95,
    },
    assignedTo(['cypress record', 'cypress key'], '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
  ],
  validator: randomText(3),
  context: ['cypress', 'record key'],
  finds: [
    { text: `CYPRESS_RECORD_KEY=${key}`, match: key, level: 'high' },
    { text: `"cypressRecordKey": "${key}",`, match: key, level: 'high' },
    { text: `config.cypressRecordKey = '${key}';`, match: key, level: 'high' },
    { text: `cypress record key is ${key}`, match: key, level: 'high' },
    { text: `npx cypress run --record --key ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `CYPRESS_RECORD_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CYPRESS_RECORD_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: 'CYPRESS_RECORD_KEY=00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
  ],
});
