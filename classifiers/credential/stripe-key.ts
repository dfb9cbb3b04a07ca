import { defineInfotype } from '../../src/detect/infotype.js';

const body = '4eC39HqLyjWD' + 'arjtT1zdp7dc';

export default defineInfotype({
  title: 'Stripe secret key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: ['PCI DSS'],
  aliases: { macie: 'STRIPE_CREDENTIALS', gitleaks: 'stripe-access-token' },
  // Secret and restricted keys, live and test; the publishable ones (pk_) are meant to be public.
  patterns: [
    { regex: /\b(?:sk|rk)_(?:live|test|prod)_[0-9A-Za-z]{16,247}\b/, prior: 0.97 },
    { regex: /\bwhsec_[0-9A-Za-z]{32,64}\b/, prior: 0.97 },
  ],
  validator: { test: (candidate) => /\d/.test(candidate) && !/(.)\1{7}/.test(candidate), chance: 0.95 },
  context: ['stripe', 'api key', 'secret key'],
  finds: [
    { text: `STRIPE_KEY=sk_live_${body}`, match: `sk_live_${body}`, level: 'high' },
    { text: `stripe.api_key = "sk_test_${body}"`, match: `sk_test_${body}`, level: 'high' },
    { text: `restricted rk_live_${body},`, match: `rk_live_${body}`, level: 'high' },
    { text: `signing whsec_${body}${body.slice(0, 8)}`, match: `whsec_${body}${body.slice(0, 8)}`, level: 'high' },
  ],
  ignores: [
    { text: `pk_live_${body}`, because: 'publishable, meant to be public' },
    { text: 'sk_live_' + 'abc', because: 'too short' },
    { text: `task_live_${body}`, because: 'inside a longer token' },
    { text: 'sk_test_' + 'xxxxxxxxxxxxxxxxxxxxxxxx', because: 'a placeholder' },
  ],
});
