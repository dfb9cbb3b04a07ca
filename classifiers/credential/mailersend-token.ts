import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'a66b2e028730b7cbd887a6' + 'd25782ae50c8e166bf89f' + '75756f7e707df706c47c0';
const token = `mlsn.${body}`;

export default defineInfotype({
  title: 'MailerSend API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bmlsn\.[0-9a-f]{64}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['mailersend'],
  finds: [
    { text: `MAILERSEND_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"mailersendApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `mlsn.${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
