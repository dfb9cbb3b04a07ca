import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'sk_live_7cbd887a6d25782ae' + '50c8e166bf89f75756f7e70';

export default defineInfotype({
  title: 'Paystack secret key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [{ regex: /\bsk_(?:live|test)_[0-9a-f]{40}(?![\w-])/, prior: 0.99 }],
  validator: randomText(3),
  context: ['paystack', 'secret key'],
  finds: [
    { text: `PAYSTACK_SECRET_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"paystackSecretKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `--paystack-secret-key ${sample}`, match: sample, level: 'high' },
    { text: `paystack key ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: sample.slice(0, -1), because: 'one digit short' },
    { text: `${sample}0`, because: 'one digit long' },
    { text: `pk_live_${sample.slice(8)}`, because: 'publishable, meant to be public' },
    { text: `sk_live_${'0'.repeat(40)}`, because: 'all zeros' },
  ],
});
