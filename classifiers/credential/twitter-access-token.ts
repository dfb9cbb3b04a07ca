import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '148392057164820377' + '6-R0KP6ZugHzTpy' + 'oGFEO6Zq7rgylbIGR';

export default defineInfotype({
  title: 'Twitter access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'twitter-access-token' },
  patterns: [
    assignedTo(['twitter', 'x access token'], '\\d{15,25}-[A-Za-z0-9]{20,40}'),
    { regex: /\b[1-9]\d{15,18}-[A-Za-z0-9]{30}(?![\w-])/, prior: 0.6 },
  ],
  validator: randomText(3.5),
  context: ['twitter', 'access token'],
  finds: [
    { text: `TWITTER_ACCESS_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"twitterAccessToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["TWITTER_ACCESS_TOKEN"] = "${sample}"`, match: sample, level: 'high' },
    { text: `twitter access token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `TWITTER_ACCESS_TOKEN=${sample.slice(0, 35)}`, because: 'too short' },
    { text: `TWITTER_ACCESS_TOKEN=${sample}abcdefghijk`, because: 'too long' },
    { text: `order ${sample.slice(8)} done`, because: 'the number is too short' },
    { text: `TWITTER_ACCESS_TOKEN=1483920571648203776-${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
