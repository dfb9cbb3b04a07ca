import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '89759e6405' + '4fdc701083a075a7053d1b';

export default defineInfotype({
  title: 'Finicity app key or token',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: ['GLBA'],
  aliases: { gitleaks: 'finicity-api-token' },
  patterns: [assignedTo(['finicity'], '[a-f0-9]{32}')],
  validator: randomText(3),
  context: ['finicity', 'app key', 'app token'],
  finds: [
    { text: `FINICITY_APP_KEY=${key}`, match: key, level: 'high' },
    { text: `"finicityAppKey": "${key}",`, match: key, level: 'high' },
    { text: `export FINICITY_APP_KEY="${key}"`, match: key, level: 'high' },
    { text: `Finicity-App-Key: ${key}`, match: key, level: 'high' },
    { text: `finicityApiToken = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `FINICITY_APP_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `FINICITY_APP_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `FINICITY_APP_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
