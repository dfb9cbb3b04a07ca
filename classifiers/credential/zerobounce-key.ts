import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'dd3c4f06e8fefe3a2' + '7b9b3f43747b18a';

export default defineInfotype({
  title: 'ZeroBounce API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['zerobounce', 'zero bounce'], '[0-9a-f]{32}')],
  validator: randomText(3),
  context: ['zerobounce'],
  finds: [
    { text: `ZEROBOUNCE_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"zerobounceApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `zerobounce_api_key: ${sample}`, match: sample, level: 'high' },
    { text: `zerobounce key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `ZEROBOUNCE_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `ZEROBOUNCE_API_KEY=${sample}0`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `ZEROBOUNCE_API_KEY=${'0'.repeat(32)}`, because: 'all zeros' },
  ],
});
