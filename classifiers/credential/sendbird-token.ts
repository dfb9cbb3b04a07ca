import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'daad473f6b3233ff73859' + 'fb38a0effea2868913a';

export default defineInfotype({
  title: 'Sendbird API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sendbird-access-token' },
  patterns: [assignedTo(['sendbird'], '[0-9a-f]{40}')],
  validator: randomText(3),
  context: ['sendbird'],
  finds: [
    { text: `SENDBIRD_API_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"sendbirdApiToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `--sendbird-api-token ${sample}`, match: sample, level: 'high' },
    { text: `sendbird api token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SENDBIRD_API_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `SENDBIRD_API_TOKEN=${sample}0`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `SENDBIRD_API_TOKEN=${'0'.repeat(40)}`, because: 'all zeros' },
  ],
});
