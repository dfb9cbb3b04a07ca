import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `sk_sbox_${'e5tjabivo' + 'iyr7e7tctxbopnn6zf'}`;
const live = `sk_${'xwj3uzw7t' + 'sifoai5kilz7k4lbkg'}`;
const older = `sk_test_${'47ea11c3-d5a' + '9-4006-ab5e-f4f4903991d4'}`;

export default defineInfotype({
  title: 'Checkout.com secret key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: ['PCI DSS'],
  // Base 32 of 26 digits and a check character; before 2021 a UUID.
  patterns: [
    { regex: /\bsk_(?:sbox_)?(?=[a-z]{0,25}[2-7])[a-z2-7]{26}[a-z2-7*#$=](?![\w*#$=-])/, prior: 0.95 },
    { regex: /\bsk_(?:test_|live_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/, prior: 0.97 },
  ],
  validator: randomText(3),
  context: ['checkout', 'cko', 'secret key'],
  finds: [
    { text: `CHECKOUT_SECRET_KEY=${token}`, match: token, level: 'high' },
    { text: `Authorization: ${live}`, match: live, level: 'high' },
    { text: `"secretKey": "${older}"`, match: older, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CHECKOUT_SECRET_KEY=${token.slice(0, -2)}`, because: 'two characters short' },
    { text: `CHECKOUT_SECRET_KEY=${token}ab`, because: 'two characters too long' },
    { text: `pk_sbox_${token.slice(8)}`, because: 'a public key' },
    { text: `xsk_${live.slice(3)}`, because: 'inside a longer token' },
    { text: `sk_sbox_${'x'.repeat(27)}`, because: 'a placeholder' },
  ],
});
