import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'c41b31cb7d0' + '11ce49bcc80bb87011944ca';
const token = `pk_${body}`;

export default defineInfotype({
  title: 'Klaviyo private API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bpk_[a-f0-9]{34}\b/, prior: 0.95 }],
  validator: randomText(3),
  context: ['klaviyo', 'private api key', 'api key'],
  finds: [
    { text: `KLAVIYO_API_KEY=${token}`, match: token, level: 'high' },
    { text: `Authorization: Klaviyo-API-Key ${token}`, match: token, level: 'high' },
    { text: `KlaviyoAPI('${token}')`, match: token, level: 'high' },
    { text: `{"klaviyoApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `The Klaviyo private API key is ${token}.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `KLAVIYO_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `KLAVIYO_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `KLAVIYO_API_KEY=pk_${'0'.repeat(34)}`, because: 'a placeholder' },
  ],
});
