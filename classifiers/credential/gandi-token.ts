import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'b6c88190cf4db' + '5fae09c70bfcc88e5eb8897cb70';
const older = 'ZqQFdwSf' + 'csZqUgLXY5z0uGBc';

export default defineInfotype({
  title: 'Gandi API key or token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Personal access tokens, then the older keys.
  patterns: [assignedTo(['gandi'], '(?:[a-f0-9]{40}|(?=[A-Za-z]{0,22}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{24})')],
  validator: randomText(3),
  context: ['gandi', 'livedns', 'api key'],
  finds: [
    { text: `GANDI_PERSONAL_ACCESS_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"gandiPersonalAccessToken": "${key}",`, match: key, level: 'high' },
    { text: `export GANDI_PERSONAL_ACCESS_TOKEN="${key}"`, match: key, level: 'high' },
    { text: `gandi token: ${key}`, match: key, level: 'high' },
    { text: `gandi.pat = '${key}'`, match: key, level: 'high' },
    { text: `GANDI_API_KEY=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `GANDI_PERSONAL_ACCESS_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `GANDI_PERSONAL_ACCESS_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `GANDI_PERSONAL_ACCESS_TOKEN=${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
