import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'SRJxmhgmRe' + 'HoDxHzCxSGTDuMMDVcToWw';
const api = '1e82afb4-e13' + 'b-4771-a1fa-d2430d30617c';

export default defineInfotype({
  title: 'Logz.io token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Shipping tokens are letters, those of the API UUIDs.
  patterns: [
    assignedTo(
      ['logzio', 'logz io'],
      '(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=[a-z]{0,31}[A-Z])(?=[A-Z]{0,31}[a-z])[A-Za-z]{32}|[a-f0-9]{32})',
    ),
  ],
  validator: randomText(3),
  context: ['logzio', 'logz io', 'shipping token'],
  finds: [
    { text: `LOGZIO_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"logzioToken": "${key}",`, match: key, level: 'high' },
    { text: `export LOGZIO_TOKEN="${key}"`, match: key, level: 'high' },
    { text: `logzio shipping token: ${key}`, match: key, level: 'high' },
    { text: `logzioLogger({ logzioToken: '${key}' })`, match: key, level: 'high' },
    { text: `LOGZIO_API_TOKEN=${api}`, match: api, level: 'high' },
  ],
  ignores: [
    { text: `LOGZIO_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LOGZIO_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LOGZIO_TOKEN=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
