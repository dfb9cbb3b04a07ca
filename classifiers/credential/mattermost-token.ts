import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'b57inaiabo5r2s' + '8dtkl5gbx4ta';

export default defineInfotype({
  title: 'Mattermost access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'mattermost-access-token' },
  patterns: [assignedTo(['mattermost', 'mm token', 'mm bot token'], '[a-z0-9]{26}')],
  validator: randomText(3.5),
  context: ['mattermost'],
  finds: [
    { text: `MATTERMOST_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"mattermostToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["MATTERMOST_TOKEN"] = "${sample}"`, match: sample, level: 'high' },
    { text: `mattermost access token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `MATTERMOST_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `MATTERMOST_TOKEN=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `MATTERMOST_TOKEN=${'x'.repeat(26)}`, because: 'a placeholder' },
  ],
});
