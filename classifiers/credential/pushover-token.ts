import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'auyj6fu7ti7t8auq' + 'sybzzsp9j0s3ht';

export default defineInfotype({
  title: 'Pushover application token or user key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['pushover', 'po token'], '[augU][A-Za-z0-9]{29}')],
  validator: randomText(3.5),
  context: ['pushover'],
  finds: [
    { text: `PUSHOVER_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"pushoverToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `--pushover-token ${sample}`, match: sample, level: 'high' },
    { text: `pushover user key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `PUSHOVER_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `PUSHOVER_TOKEN=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `PUSHOVER_TOKEN=a${'x'.repeat(29)}`, because: 'a placeholder' },
  ],
});
