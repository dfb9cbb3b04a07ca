import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '2dc4ca939885f34bf' + '201f7ccacd9a1a3';
const token = `shpat_${body}`;

export default defineInfotype({
  title: 'Shopify access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['shopify-access-token', 'shopify-custom-access-token', 'shopify-private-app-access-token'] },
  // Of an app, a custom app, a private app, a user, a theme kit; then those of stores and imports.
  patterns: [{ regex: /\bshp(?:at|ca|pa|ua|tka|sa|it|rt)_[0-9a-fA-F]{32}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['shopify'],
  finds: [
    { text: `SHOPIFY_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"shopifyAccessToken": "${token}"}`, match: token, level: 'high' },
    { text: `X-Shopify-Access-Token: ${token}`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
    { text: `password: shppa_${body}`, match: `shppa_${body}`, level: 'high' },
    { text: `shopify theme --password shptka_${body}`, match: `shptka_${body}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `shpat_${'0'.repeat(32)}`, because: 'a placeholder' },
    { text: `shpxx_${body}`, because: 'no such kind of token' },
  ],
});
