import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '4IEMXo' + 'zCKUxNZnXWEFkX';

export default defineInfotype({
  title: 'Looker client id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'looker-client-id' },
  patterns: [assignedTo(['looker'], '(?=[A-Za-z]{0,18}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{20}')],
  validator: randomText(3),
  context: ['looker', 'client id'],
  finds: [
    { text: `LOOKERSDK_CLIENT_ID=${key}`, match: key, level: 'high' },
    { text: `"lookersdkClientId": "${key}",`, match: key, level: 'high' },
    { text: `--lookersdk-client-id ${key}`, match: key, level: 'high' },
    { text: `looker_client_id: ${key}`, match: key, level: 'high' },
    { text: `looker key is ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LOOKERSDK_CLIENT_ID=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LOOKERSDK_CLIENT_ID=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LOOKERSDK_CLIENT_ID=${'x'.repeat(20)}`, because: 'a placeholder' },
  ],
});
