import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'kjpKkbDIJmZiYg' + 'eCZ7RIy8wFo';

export default defineInfotype({
  title: 'MessageBird API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'messagebird-api-token' },
  patterns: [assignedTo(['messagebird', 'message bird', 'bird access key'], '(?:live_|test_)?[A-Za-z0-9]{25}')],
  validator: randomText(3.5),
  context: ['messagebird', 'accesskey'],
  finds: [
    { text: `MESSAGEBIRD_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"messagebirdApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `<messagebird-api-key>${sample}</messagebird-api-key>`, match: sample, level: 'high' },
    { text: `messagebird key is ${sample}`, match: sample, level: 'high' },
    { text: `MESSAGEBIRD_ACCESS_KEY=live_${sample}`, match: `live_${sample}`, level: 'high' },
    { text: `Message-Bird: ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `MESSAGEBIRD_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `MESSAGEBIRD_API_KEY=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `MESSAGEBIRD_API_KEY=${'x'.repeat(25)}`, because: 'a placeholder' },
  ],
});
