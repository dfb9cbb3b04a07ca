import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '0bee5ea09214ea355' + '1baca953be32a53';
const token = `AC${body}`;

export default defineInfotype({
  title: 'Twilio account identifier',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bAC[0-9a-f]{32}(?![\w-])/, prior: 0.9 }],
  validator: randomText(3),
  context: ['twilio', 'account sid'],
  finds: [
    { text: `TWILIO_ACCOUNT_SID=${token}`, match: token, level: 'high' },
    { text: `{"twilioAccountSid": "${token}"}`, match: token, level: 'high' },
    { text: `https://api.twilio.com/2010-04-01/Accounts/${token}/Messages.json`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `AC${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
