import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'U_QtXnVWB4Gpew' + '-9vcPWY3t2siDL4m28iN7zzf6Ekhf';
const token = `duffel_live_${body}`;

export default defineInfotype({
  title: 'Duffel API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'duffel-api-token' },
  patterns: [{ regex: /\bduffel_(?:test|live)_[A-Za-z0-9_=-]{43}(?![\w=-])/, prior: 0.98 }],
  validator: randomText(3),
  context: ['duffel', 'access token'],
  finds: [
    { text: `DUFFEL_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `new Duffel({ token: '${token}' })`, match: token, level: 'high' },
    { text: `{"duffelAccessToken":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
    { text: `DUFFEL_ACCESS_TOKEN=duffel_test_${body}`, match: `duffel_test_${body}`, level: 'high' },
  ],
  ignores: [
    { text: `DUFFEL_ACCESS_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `DUFFEL_ACCESS_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `DUFFEL_ACCESS_TOKEN=duffel_live_${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
