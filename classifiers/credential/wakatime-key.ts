import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '53f4dc05-74bd-4b75-' + 'bf7f-10cd246a221a';
const token = `waka_${body}`;

export default defineInfotype({
  title: 'WakaTime API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex:
        /\bwaka_(?:[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}|(?:tok|ref|sec)_[A-Za-z0-9]{60,80})(?![\w-])/,
      prior: 0.97,
    },
    assignedTo(
      ['wakatime', 'waka time'],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
  ],
  validator: randomText(2.5),
  context: ['wakatime'],
  finds: [
    { text: `WAKATIME_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"wakatimeApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `api_key = ${token}`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
    { text: `WAKATIME_API_KEY=${body}`, match: body, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: 'waka_00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
  ],
});
