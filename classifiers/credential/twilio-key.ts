import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '31cbd9bc890ed4122' + 'f2de7a4871845a8';
const token = `SK${body}`;

export default defineInfotype({
  title: 'Twilio API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'twilio-api-key' },
  patterns: [{ regex: /\bSK[0-9a-f]{32}(?![\w-])/, prior: 0.93 }],
  validator: randomText(3),
  context: ['twilio', 'api key sid'],
  finds: [
    { text: `TWILIO_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"twilioApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `SK${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
