import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'KyTNTXlDK8EdAS5aeytRr4ad' + '5O6oy45c4FiLTIvKFlHq2';

export default defineInfotype({
  title: 'Twitter access token secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'twitter-access-secret' },
  patterns: [assignedTo(['twitter', 'access token secret'], '[A-Za-z0-9]{45}')],
  validator: randomText(3.5),
  context: ['twitter', 'access token secret'],
  finds: [
    { text: `TWITTER_ACCESS_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"twitterAccessSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `--twitter-access-secret ${sample}`, match: sample, level: 'high' },
    { text: `twitter access secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `TWITTER_ACCESS_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `TWITTER_ACCESS_SECRET=${sample}a`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `TWITTER_ACCESS_SECRET=${'x'.repeat(45)}`, because: 'a placeholder' },
  ],
});
