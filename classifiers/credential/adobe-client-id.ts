import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'd88f5a0e8b' + '7f1f8698d395248704adaa';

export default defineInfotype({
  title: 'Adobe client id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'adobe-client-id' },
  patterns: [assignedTo(['adobe'], '[a-f0-9]{32}')],
  validator: randomText(3),
  context: ['adobe', 'client id', 'api key'],
  finds: [
    { text: `ADOBE_CLIENT_ID=${key}`, match: key, level: 'high' },
    { text: `"adobeClientId": "${key}",`, match: key, level: 'high' },
    { text: `export ADOBE_CLIENT_ID="${key}"`, match: key, level: 'high' },
    { text: `adobe.io api key: ${key}`, match: key, level: 'high' },
    { text: `new AdobeClient({ adobeKey: '${key}' })`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ADOBE_CLIENT_ID=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `ADOBE_CLIENT_ID=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `ADOBE_CLIENT_ID=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
