import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '8008f6e3-037a-4c3c-' + 'b7ee-fea684a7d43b';

export default defineInfotype({
  title: 'Sauce Labs access key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['sauce access', 'sauce key', 'saucelabs', 'sauce labs', 'sauce api'],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
  ],
  validator: randomText(2.5),
  context: ['sauce', 'saucelabs'],
  finds: [
    { text: `SAUCE_ACCESS_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"sauceAccessKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const sauceAccessKey = '${sample}';`, match: sample, level: 'high' },
    { text: `sauce labs key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SAUCE_ACCESS_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `SAUCE_ACCESS_KEY=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: 'SAUCE_ACCESS_KEY=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
  ],
});
