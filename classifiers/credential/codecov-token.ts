import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'ff023378-44d' + '7-45d5-a03a-ac8b6489ea7f';
const api = 'f9TgBOlxPH' + 'OTWcLkWiQJ1z6CY9Jikwg6';

export default defineInfotype({
  title: 'Codecov access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'codecov-access-token' },
  // The upload token is a UUID, the one of the API 32 characters.
  patterns: [
    assignedTo(
      ['codecov'],
      '(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=[A-Za-z]{0,31}\\d)[A-Za-z0-9]{32})',
    ),
  ],
  validator: randomText(3),
  context: ['codecov', 'upload token'],
  finds: [
    { text: `CODECOV_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"codecovToken": "${key}",`, match: key, level: 'high' },
    { text: `codecov.token=${key}`, match: key, level: 'high' },
    { text: `codecov -t ${key}`, match: key, level: 'high' },
    { text: `codecov_token: "${key}"`, match: key, level: 'high' },
    { text: `CODECOV_API_TOKEN=${api}`, match: api, level: 'high' },
  ],
  ignores: [
    { text: `CODECOV_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CODECOV_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CODECOV_TOKEN=${'x'.repeat(36)}`, because: 'a placeholder' },
  ],
});
