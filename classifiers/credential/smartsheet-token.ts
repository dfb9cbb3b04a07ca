import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'WeVZ6c5bAc26cCYwQewB' + 'U3c6l9LJtY5gyODH5';

export default defineInfotype({
  title: 'Smartsheet access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['smartsheet'], '(?:[A-Za-z0-9]{37}|[a-z0-9]{26})')],
  validator: randomText(3.5),
  context: ['smartsheet'],
  finds: [
    { text: `SMARTSHEET_ACCESS_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"smartsheetAccessToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `const smartsheetAccessToken = '${sample}';`, match: sample, level: 'high' },
    { text: `smartsheet token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SMARTSHEET_ACCESS_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `SMARTSHEET_ACCESS_TOKEN=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `SMARTSHEET_ACCESS_TOKEN=${'x'.repeat(37)}`, because: 'a placeholder' },
  ],
});
