import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '3gGNeELlhwIA' + 'Y5MSqtK8OBQgKTByB7uV9FNg';
const token = `apify_api_${body}`;

export default defineInfotype({
  title: 'Apify API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bapify_api_[A-Za-z0-9]{36}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['apify', 'token'],
  finds: [
    { text: `APIFY_TOKEN=${token}`, match: token, level: 'high' },
    { text: `https://api.apify.com/v2/acts?token=${token}`, match: token, level: 'high' },
    { text: `new ApifyClient({ token: '${token}' })`, match: token, level: 'high' },
    { text: `{"apifyToken":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Apify with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `APIFY_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `APIFY_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `APIFY_TOKEN=apify_api_${'x'.repeat(36)}`, because: 'a placeholder' },
  ],
});
