import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '6tezxtp8aa0wz8w8$' + '13110fa2b9d1f916' + '7c2a66b2e028730b';
const token = `access_token$production$${body}`;
const random = randomText(3);

export default defineInfotype({
  title: 'PayPal Braintree access token',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [{ regex: /\baccess_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}(?![\w-])/, prior: 0.97 }],
  validator: { ...random, test: (candidate) => random.test(candidate.slice(-32)) },
  context: ['paypal', 'braintree'],
  finds: [
    { text: `BRAINTREE_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"braintreeAccessToken": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one digit long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `access_token$production$${'x'.repeat(16)}$${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
