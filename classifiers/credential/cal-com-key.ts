import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '8b559d2610' + '92b5d793fed048eb3f4f7b';
const token = `cal_live_${body}`;

export default defineInfotype({
  title: 'Cal.com API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bcal_(?:live_|test_)?[a-f0-9]{32}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['cal', 'calcom', 'booking', 'api key'],
  finds: [
    { text: `CALCOM_API_KEY=${token}`, match: token, level: 'high' },
    { text: `https://api.cal.com/v1/me?apiKey=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `{"calcomApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `- API key: ${token}  # Cal.com`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CALCOM_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CALCOM_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `CALCOM_API_KEY=cal_live_${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
