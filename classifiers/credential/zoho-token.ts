import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'fe4098221bbd667b106ac93' + '5707b4285.67ea051478' + 'ac6a45c64dce4d33e9bfe1';
const token = `1000.${body}`;

export default defineInfotype({
  title: 'Zoho access or refresh token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The client secret, 42 digits, is told by its name only.
  patterns: [
    { regex: /(?<![\w.-])1000\.[0-9a-f]{32}\.[0-9a-f]{32}(?![\w-])/, prior: 0.97 },
    assignedTo(['zoho'], '[0-9a-f]{42}'),
  ],
  validator: randomText(3),
  context: ['zoho'],
  finds: [
    { text: `ZOHO_REFRESH_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"zohoRefreshToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Zoho-oauthtoken ${token}`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
    {
      text: `ZOHO_CLIENT_SECRET=${'9c41e07fa2b6d8350f7e6'}a1d4c93b8250e7fd16a84`,
      match: '9c41e07fa2b6d8350f7e6' + 'a1d4c93b8250e7fd16a84',
      level: 'high',
    },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `1000.${'0'.repeat(32)}.${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
