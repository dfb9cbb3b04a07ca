import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'rktO6ROeSdsGg' + 'nW7VuL1Cb1P';

export default defineInfotype({
  title: 'Razorpay key secret',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [assignedTo(['razorpay'], '[A-Za-z0-9]{24}')],
  validator: randomText(3.5),
  context: ['razorpay', 'key secret'],
  finds: [
    { text: `RAZORPAY_KEY_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"razorpayKeySecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `const razorpayKeySecret = '${sample}';`, match: sample, level: 'high' },
    { text: `razorpay secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `RAZORPAY_KEY_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `RAZORPAY_KEY_SECRET=${sample}a`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `RAZORPAY_KEY_SECRET=${'x'.repeat(24)}`, because: 'a placeholder' },
  ],
});
