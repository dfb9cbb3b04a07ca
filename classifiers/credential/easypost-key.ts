import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'IhhuI9L7AuKE9oPky4' + '5ze5EUMDQ0kRMNvghhJG91aYcsUE75Vir51D';
const token = `EZAK${body}`;

export default defineInfotype({
  title: 'EasyPost API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['easypost-api-token', 'easypost-test-api-token'] },
  // Of production and of the test mode.
  patterns: [{ regex: /\bEZ[AT]K[A-Za-z0-9]{54}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['easypost', 'api key'],
  finds: [
    { text: `EASYPOST_API_KEY=${token}`, match: token, level: 'high' },
    { text: `curl -u "${token}:" https://api.easypost.com/v2/addresses`, match: token, level: 'high' },
    { text: `EasyPost.api_key = '${token}'`, match: token, level: 'high' },
    { text: `{"easypostApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
    { text: `EASYPOST_API_KEY=EZTK${body}`, match: `EZTK${body}`, level: 'high' },
  ],
  ignores: [
    { text: `EASYPOST_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `EASYPOST_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `EASYPOST_API_KEY=EZAK${'x'.repeat(54)}`, because: 'a placeholder' },
    { text: `EZXK${body}`, because: 'no such kind of key' },
  ],
});
