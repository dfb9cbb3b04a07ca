import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'cfca60da780' + '364e7ff24';

export default defineInfotype({
  title: 'Uploadcare secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['uploadcare'], '[0-9a-f]{20}')],
  validator: randomText(2.6),
  context: ['uploadcare'],
  finds: [
    { text: `UPLOADCARE_SECRET_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"uploadcareSecretKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `uploadcare_secret_key: ${sample}`, match: sample, level: 'high' },
    { text: `uploadcare secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `UPLOADCARE_SECRET_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `UPLOADCARE_SECRET_KEY=${sample}0`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `UPLOADCARE_SECRET_KEY=${'0'.repeat(20)}`, because: 'all zeros' },
  ],
});
