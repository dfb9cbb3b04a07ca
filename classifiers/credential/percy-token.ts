import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'web_7df706c47c05e7f9f22b' + '6e8c301e8ebdaa1f19c4a' + '51aa99a1b0bf66afe74d250';

export default defineInfotype({
  title: 'Percy project token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['percy'], '(?:[a-z]{2,8}_)?[0-9a-f]{64}'),
    { regex: /\b(?:web|app|auto|ss|vmw|res)_[0-9a-f]{64}(?![\w-])/, prior: 0.5 },
  ],
  validator: randomText(3),
  context: ['percy', 'browserstack'],
  finds: [
    { text: `PERCY_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"percyToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `<percy-token>${sample}</percy-token>`, match: sample, level: 'high' },
    { text: `percy token is ${sample}`, match: sample, level: 'high' },
    { text: `PERCY_TOKEN: ${sample.slice(4)}`, match: sample.slice(4), level: 'high' },
  ],
  ignores: [
    { text: `PERCY_TOKEN=${sample.slice(0, -1)}`, because: 'one digit short' },
    { text: `PERCY_TOKEN=${sample}0`, because: 'one character long' },
    { text: `blob ${sample.slice(4)}`, because: 'nothing says what it is' },
    { text: `PERCY_TOKEN=web_${'0'.repeat(64)}`, because: 'all zeros' },
  ],
});
