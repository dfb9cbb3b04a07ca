import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '710bef73-fb0c-4274-' + 'b2ab-484cea79c59a';

export default defineInfotype({
  title: 'Sendbird application id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sendbird-access-id' },
  patterns: [assignedTo(['sendbird'], '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}')],
  validator: randomText(2.5),
  context: ['sendbird'],
  finds: [
    { text: `SENDBIRD_APP_ID=${sample}`, match: sample, level: 'high' },
    { text: `{"sendbirdAppId": "${sample}"}`, match: sample, level: 'high' },
    { text: `--sendbird-app-id ${sample}`, match: sample, level: 'high' },
    { text: `sendbird app id is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SENDBIRD_APP_ID=${sample.slice(1)}`, because: 'one character short' },
    { text: `SENDBIRD_APP_ID=${sample}0`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: 'SENDBIRD_APP_ID=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
  ],
});
