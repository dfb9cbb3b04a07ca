import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'XQ6yoe4PC1zqtFpiRNpi3' + 'gwPJPzlyihxWCrqPpYJ';

export default defineInfotype({
  title: 'Plivo auth token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['plivo'], '[A-Za-z0-9]{40}')],
  validator: randomText(3.5),
  context: ['plivo'],
  finds: [
    { text: `PLIVO_AUTH_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"plivoAuthToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `const plivoAuthToken = '${sample}';`, match: sample, level: 'high' },
    { text: `plivo auth token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `PLIVO_AUTH_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `PLIVO_AUTH_TOKEN=${sample}a`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `PLIVO_AUTH_TOKEN=${'x'.repeat(40)}`, because: 'a placeholder' },
  ],
});
