import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'W7VuL1Cb1PjWvFknF' + 'jT6xhTg1slABNT1';

export default defineInfotype({
  title: 'ZeroTier API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['zerotier'], '[A-Za-z0-9]{32}')],
  validator: randomText(3.5),
  context: ['zerotier'],
  finds: [
    { text: `ZEROTIER_API_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"zerotierApiToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `--zerotier-api-token ${sample}`, match: sample, level: 'high' },
    { text: `zerotier token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `ZEROTIER_API_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `ZEROTIER_API_TOKEN=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `ZEROTIER_API_TOKEN=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
