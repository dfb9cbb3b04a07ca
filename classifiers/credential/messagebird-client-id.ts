import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '524122e1-07a9-45bd-' + 'b3fc-679eac47639a';

export default defineInfotype({
  title: 'MessageBird client id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'messagebird-client-id' },
  patterns: [
    assignedTo(
      ['messagebird', 'message bird'],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
  ],
  validator: randomText(2.5),
  context: ['messagebird', 'client id'],
  finds: [
    { text: `MESSAGEBIRD_CLIENT_ID=${sample}`, match: sample, level: 'high' },
    { text: `{"messagebirdClientId": "${sample}"}`, match: sample, level: 'high' },
    { text: `--messagebird-client-id ${sample}`, match: sample, level: 'high' },
    { text: `message-bird client id is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `MESSAGEBIRD_CLIENT_ID=${sample.slice(1)}`, because: 'one character short' },
    { text: `MESSAGEBIRD_CLIENT_ID=${sample}0`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: 'MESSAGEBIRD_CLIENT_ID=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
  ],
});
