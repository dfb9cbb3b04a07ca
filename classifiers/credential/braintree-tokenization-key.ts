import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = '3yt' + 'sg0hi';
const body = 'vaksq' + 'yc8ox80uix3';
const token = `sandbox_${id}_${body}`;

export default defineInfotype({
  title: 'Braintree tokenization key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: 'braintree-tokenization-key' },
  patterns: [{ regex: /\b(?:production|sandbox)_[a-z0-9]{8}_[a-z0-9]{16}\b/, prior: 0.92 }],
  validator: randomText(3),
  context: ['braintree', 'tokenization key'],
  finds: [
    { text: `BRAINTREE_TOKENIZATION_KEY=${token}`, match: token, level: 'high' },
    { text: `braintree.dropin.create({ authorization: '${token}' })`, match: token, level: 'high' },
    { text: `data-braintree-tokenization-key="${token}"`, match: token, level: 'high' },
    { text: `{"braintreeTokenizationKey":"${token}"}`, match: token, level: 'high' },
    { text: `- tokenization key: ${token}  # Braintree`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `BRAINTREE_TOKENIZATION_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `BRAINTREE_TOKENIZATION_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `staging_${id}_${body}`, because: 'no such environment' },
    { text: `sandbox_${'x'.repeat(8)}_${'x'.repeat(16)}`, because: 'a placeholder' },
  ],
});
