import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'R8CZ4h83' + '64MqIc';
const token = `rzp_live_${body}`;

export default defineInfotype({
  title: 'Razorpay key id',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [{ regex: /\brzp_(?:live|test)_[A-Za-z0-9]{14}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['razorpay'],
  finds: [
    { text: `RAZORPAY_KEY_ID=${token}`, match: token, level: 'high' },
    { text: `{"razorpayKeyId": "${token}"}`, match: token, level: 'high' },
    { text: `new Razorpay({ key_id: '${token}' })`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `rzp_live_${'x'.repeat(14)}`, because: 'a placeholder' },
  ],
});
