import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'b778df57064ae220ec46d' + '3dec79bdf9a4e9bfa3199ea9a2905349dc5b2c0bd73';
const token = `dtn_${body}`;

export default defineInfotype({
  title: 'Daytona API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bdtn_[a-f0-9]{64}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['daytona', 'api key'],
  finds: [
    { text: `DAYTONA_API_KEY=${token}`, match: token, level: 'high' },
    { text: `new Daytona({ apiKey: '${token}' })`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `{"daytonaApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Daytona with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `DAYTONA_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `DAYTONA_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `DAYTONA_API_KEY=dtn_${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
