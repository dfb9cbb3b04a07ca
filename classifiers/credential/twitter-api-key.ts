import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'sjuP7tz6tiDOlC' + 'kXAsvETBSbD';

export default defineInfotype({
  title: 'Twitter API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'twitter-api-key' },
  patterns: [assignedTo(['twitter', 'tweepy consumer key'], '[A-Za-z0-9]{25}')],
  validator: randomText(3.5),
  context: ['twitter', 'consumer key'],
  finds: [
    { text: `TWITTER_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"twitterApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `--twitter-api-key ${sample}`, match: sample, level: 'high' },
    { text: `twitter consumer key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `TWITTER_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `TWITTER_API_KEY=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `TWITTER_API_KEY=${'x'.repeat(25)}`, because: 'a placeholder' },
  ],
});
