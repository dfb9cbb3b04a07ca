import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'YD8ttbivGrJmtYr8eQ' + 'RtuAvCBqQoB0Qco' + 'jRti8QpB8MIIPqv0u';

export default defineInfotype({
  title: 'Twitter API secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'twitter-api-secret' },
  patterns: [assignedTo(['twitter'], '[A-Za-z0-9]{50}')],
  validator: randomText(3.5),
  context: ['twitter', 'consumer secret'],
  finds: [
    { text: `TWITTER_API_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"twitterApiSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `<twitter-api-secret>${sample}</twitter-api-secret>`, match: sample, level: 'high' },
    { text: `twitter consumer secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `TWITTER_API_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `TWITTER_API_SECRET=${sample}a`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `TWITTER_API_SECRET=${'x'.repeat(50)}`, because: 'a placeholder' },
  ],
});
