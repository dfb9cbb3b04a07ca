import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '35M53KkR' + 'ZlHvg0WISyjUryZY';

export default defineInfotype({
  title: 'Looker client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'looker-client-secret' },
  patterns: [assignedTo(['looker'], '(?=[A-Za-z]{0,22}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{24}')],
  validator: randomText(3),
  context: ['looker', 'client secret'],
  finds: [
    { text: `LOOKERSDK_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"lookersdkClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `config.lookersdkClientSecret = '${key}';`, match: key, level: 'high' },
    { text: `looker_client_secret: ${key}`, match: key, level: 'high' },
    { text: `looker secret is ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LOOKERSDK_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LOOKERSDK_CLIENT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LOOKERSDK_CLIENT_SECRET=${'x'.repeat(24)}`, because: 'a placeholder' },
  ],
});
