import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'MG0PQcQKbCA2QNjI8' + 'ptYqcr4iKB7d4WI';

export default defineInfotype({
  title: 'Segment write key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['segment write', 'segment key', 'segment api', 'segment token', 'analytics.load', 'segment source'],
      '[A-Za-z0-9]{32}',
    ),
  ],
  validator: randomText(3.5),
  context: ['segment', 'write key'],
  finds: [
    { text: `SEGMENT_WRITE_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"segmentWriteKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `analytics.load("${sample}")`, match: sample, level: 'high' },
    { text: `segment write key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SEGMENT_WRITE_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `SEGMENT_WRITE_KEY=${sample}a`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `SEGMENT_WRITE_KEY=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
