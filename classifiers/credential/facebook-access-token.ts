import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `EAAC${'mweYUoijkpsE9NemL8I0p1dz44R1JV2xll4gcrnGg6QKvQ1qoaWt2cLAF0tD' + '9lhupnKJsaEVQTrEjFKqeC8fHJOoyVe2r4qSWMi2PmxqGsqZC6cZmKFJ59MwJzy1gbaakR1ZRuUHOtLlldiCwwB3HPHT1yaowEGqrWjnlrOJjP2odoTuVIjB'}`;
const page = `EAAM${'FxEVJN2GYiyQG5MpbrigKvAI724isqUymw6zFG17' + 'EZeF2JPr6mIZcu6jQmUe8UGTC1SvNmWp4lKIWhcofHBzW94nMYV7biENXiVrEkXmgVk1QhSUAIQ36GM8'}`;

export default defineInfotype({
  title: 'Facebook access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'facebook-page-access-token' },
  // Of users, pages and systems.
  patterns: [{ regex: /\bEAA[A-Za-z0-9](?=[A-Za-z]{0,80}\d)[A-Za-z0-9]{90,500}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['facebook', 'fb', 'meta', 'whatsapp', 'access token', 'page token'],
  finds: [
    { text: `FB_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `https://graph.facebook.com/v19.0/me?access_token=${token}`, match: token, level: 'high' },
    { text: `{"pageAccessToken":"${page}"}`, match: page, level: 'high' },
    { text: `WHATSAPP_TOKEN: ${page}`, match: page, level: 'high' },
  ],
  ignores: [
    { text: `FB_ACCESS_TOKEN=EAAC${token.slice(4, 60)}`, because: 'too short' },
    { text: `xEAAC${token.slice(4)}`, because: 'inside a longer token' },
    { text: `EAAC${'x'.repeat(180)}`, because: 'a placeholder' },
    { text: `EAAC${'A'.repeat(180)}`, because: 'zeros in base 64' },
  ],
});
