import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'b62e0447ea5' + '7a0640881929a99f044df517';
const token = `live_${body}`;

export default defineInfotype({
  title: 'Lob API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['lob-api-key', 'lob-pub-api-key'] },
  // Secret and publishable keys.
  patterns: [{ regex: /\b(?:live|test)_(?:[a-f0-9]{35}|pub_[a-f0-9]{31})\b/, prior: 0.94 }],
  validator: randomText(3),
  context: ['lob', 'api key', 'publishable key'],
  finds: [
    { text: `LOB_API_KEY=${token}`, match: token, level: 'high' },
    { text: `curl https://api.lob.com/v1/addresses -u ${token}:`, match: token, level: 'high' },
    { text: `new Lob('${token}')`, match: token, level: 'high' },
    { text: `{"lobApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
    { text: `LOB_PUBLISHABLE_KEY=test_pub_${body.slice(4)}`, match: `test_pub_${body.slice(4)}`, level: 'high' },
  ],
  ignores: [
    { text: `LOB_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `LOB_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `LOB_API_KEY=live_${'0'.repeat(35)}`, because: 'a placeholder' },
  ],
});
