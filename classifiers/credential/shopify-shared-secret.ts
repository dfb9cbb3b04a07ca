import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'fe4a509e05997c5b9' + '26883dadc8e66ae';
const token = `shpss_${body}`;

export default defineInfotype({
  title: 'Shopify shared secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'shopify-shared-secret' },
  patterns: [{ regex: /\bshpss_[0-9a-fA-F]{32}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['shopify', 'shared secret'],
  finds: [
    { text: `SHOPIFY_API_SECRET=${token}`, match: token, level: 'high' },
    { text: `{"shopifyApiSecret": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `shpss_${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
