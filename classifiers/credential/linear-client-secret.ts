import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '568a9b0146' + '0205bf2ca2a497d350300c';

export default defineInfotype({
  title: 'Linear client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'linear-client-secret' },
  patterns: [
    assignedTo(
      ['linear client', 'linear secret', 'linear oauth', 'linear api', 'linear app', 'linear key', 'linear token'],
      '[a-f0-9]{32}',
    ),
  ],
  validator: randomText(3),
  context: ['linear', 'client secret'],
  finds: [
    { text: `LINEAR_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"linearClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `--linear-client-secret ${key}`, match: key, level: 'high' },
    { text: `linear oauth client secret: ${key}`, match: key, level: 'high' },
    { text: `linearSecret = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LINEAR_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LINEAR_CLIENT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LINEAR_CLIENT_SECRET=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
