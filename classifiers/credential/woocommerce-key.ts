import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '2362dc52bff25c3c9eef8' + '0e98e7eace6f2600e78';
const token = `ck_${body}`;

export default defineInfotype({
  title: 'WooCommerce consumer key or secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bc[ks]_[0-9a-f]{40}(?![\w-])/, prior: 0.95 }],
  validator: randomText(3),
  context: ['woocommerce', 'consumer key', 'consumer secret', 'wc'],
  finds: [
    { text: `WC_CONSUMER_KEY=${token}`, match: token, level: 'high' },
    { text: `{"wcConsumerKey": "${token}"}`, match: token, level: 'high' },
    { text: `curl https://shop.example.com/wp-json/wc/v3/orders -u ${token}:cs_x`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
    { text: `consumer_secret: cs_${body}`, match: `cs_${body}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ck_${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
