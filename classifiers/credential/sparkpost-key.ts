import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '68706f42dfc1a524122e1' + '07a945bd83fc679eac4';

export default defineInfotype({
  title: 'SparkPost API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['sparkpost'], '[0-9a-f]{40}')],
  validator: randomText(3),
  context: ['sparkpost'],
  finds: [
    { text: `SPARKPOST_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"sparkpostApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `<sparkpost-api-key>${sample}</sparkpost-api-key>`, match: sample, level: 'high' },
    { text: `sparkpost key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SPARKPOST_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `SPARKPOST_API_KEY=${sample}0`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `SPARKPOST_API_KEY=${'0'.repeat(40)}`, because: 'all zeros' },
  ],
});
