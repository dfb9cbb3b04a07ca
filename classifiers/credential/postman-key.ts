import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'ee7f8683c9cbebade5a67' + 'b06-b2d61876355036' + '938001b402c04628ffc6';
const token = `PMAK-${body}`;

export default defineInfotype({
  title: 'Postman API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'postman-api-token' },
  // PMAT is the key of one collection.
  patterns: [
    { regex: /\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![\w-])/, prior: 0.97 },
    { regex: /\bPMAT-[0-9A-Z]{26}(?![\w-])/, prior: 0.95 },
  ],
  validator: randomText(3),
  context: ['postman'],
  finds: [
    { text: `POSTMAN_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"postmanApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
    {
      text: `access_key=PMAT-01J4XQ7WB2MZ${'9KD3T6VRC8NYFE'}`,
      match: 'PMAT-01J4XQ7WB2MZ' + '9KD3T6VRC8NYFE',
      level: 'high',
    },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `PMAK-${'0'.repeat(24)}-${'0'.repeat(34)}`, because: 'a placeholder' },
  ],
});
