import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'lwkrj4ltZY3Pb-3N' + 'bOS2IrL9nRbRer';

export default defineInfotype({
  title: 'Reddit client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['reddit'], '[\\w-]{27,30}')],
  validator: randomText(3.5),
  context: ['reddit', 'praw'],
  finds: [
    { text: `REDDIT_CLIENT_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"redditClientSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `reddit_client_secret: ${sample}`, match: sample, level: 'high' },
    { text: `reddit secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `REDDIT_CLIENT_SECRET=${sample.slice(5)}`, because: 'too short' },
    { text: `REDDIT_CLIENT_SECRET=${sample}a`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `REDDIT_CLIENT_SECRET=${'x'.repeat(30)}`, because: 'a placeholder' },
  ],
});
