import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = 'knAVZk26' + 'Y2N0XOusGxGtCGUEyL';
const body = 'TSyDQRL4Q4nkQCLjS' + 'Jwfw4UptOgVg7vlbZodTNNnlb4XGKshY4cX';
const token = `dnkey-${id}-${body}`;

export default defineInfotype({
  title: 'Defined Networking API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'defined-networking-api-token' },
  patterns: [{ regex: /\bdnkey-[A-Za-z0-9=_-]{26}-[A-Za-z0-9=_-]{52}(?![\w=-])/, prior: 0.98 }],
  validator: randomText(3),
  context: ['defined networking', 'dnkey', 'nebula', 'api token'],
  finds: [
    { text: `DN_API_KEY=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `dnkey: '${token}'`, match: token, level: 'high' },
    { text: `{"dnApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `- API token: ${token}  # Defined Networking`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `DN_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `DN_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `dnkey-${id}`, because: 'without its second part' },
    { text: `dnkey-${'x'.repeat(26)}-${'x'.repeat(52)}`, because: 'a placeholder' },
  ],
});
