import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = 'uw8kFW.4hT0Fb';
const secret = '9EV6V-rvS4gfiF' + 'KvNuBqYjUJrQBjmVsD17ec5owxOhO';
const token = `${id}:${secret}`;

export default defineInfotype({
  title: 'Ably API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Application, key and secret. The search begins at the colon and looks back.
  patterns: [
    {
      regex: /(?<![\w.-])[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{43}(?![\w-])/,
      prior: 0.93,
    },
  ],
  validator: randomText(3),
  context: ['ably', 'api key'],
  finds: [
    { text: `ABLY_API_KEY=${token}`, match: token, level: 'high' },
    { text: `new Ably.Realtime('${token}')`, match: token, level: 'high' },
    { text: `curl -u "${token}" https://rest.ably.io/channels`, match: token, level: 'high' },
    { text: `{"ablyKey":"${token}"}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `ABLY_API_KEY=${id}`, because: 'without its secret' },
    { text: `ABLY_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `ABLY_API_KEY=x${token}`, because: 'the application too long' },
    { text: `ABLY_API_KEY=${id}:${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
