import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'ij6ytstv7dxxwwexq' + 'ro8qaf9f00hcvwv';

export default defineInfotype({
  title: 'Private AI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'privateai-api-token' },
  patterns: [assignedTo(['private ai', 'privateai'], '[a-z0-9]{32}')],
  validator: randomText(3.5),
  context: ['private ai', 'privateai'],
  finds: [
    { text: `PRIVATE_AI_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"privateAiApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const privateAiApiKey = '${sample}';`, match: sample, level: 'high' },
    { text: `private-ai token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `PRIVATE_AI_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `PRIVATE_AI_API_KEY=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `PRIVATE_AI_API_KEY=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
