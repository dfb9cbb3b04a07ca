import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'AL4sl0zTdcHRwXD1Jp6uyWdOOCwiV08P' + 'u6pXEjjReoPrKq7CTshlmUKZPBEs9' + 'dff-SCP74mjUmsKSOTb83jWpHMxAsQM';
const token = `A21AA${body}`;

export default defineInfotype({
  title: 'PayPal access token',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [{ regex: /\bA21AA[\w-]{70,100}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['paypal', 'access token'],
  finds: [
    { text: `PAYPAL_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"paypalAccessToken": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `A21AA${body.slice(40)}`, because: 'too short' },
    { text: `${token}abcdefghi`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `A21AA${'x'.repeat(92)}`, because: 'a placeholder' },
  ],
});
