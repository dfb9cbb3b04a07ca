import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '9efb8e8e66d01cb9edf4a' + '3e2c428570036371f1d425b807e910c4536c5dfd814';
const token = `xkeysib-${body}-${'8zcMS' + 'B8x4OWd5WTG'}`;

export default defineInfotype({
  title: 'Brevo (Sendinblue) API or SMTP key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sendinblue-api-token' },
  // Of the API and of the SMTP relay.
  patterns: [{ regex: /\bx(?:key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['brevo', 'sendinblue', 'api key', 'smtp'],
  finds: [
    { text: `BREVO_API_KEY=${token}`, match: token, level: 'high' },
    { text: `api-key: ${token}`, match: token, level: 'high' },
    { text: `defaultClient.authentications['api-key'].apiKey = '${token}'`, match: token, level: 'high' },
    { text: `{"brevoApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Brevo with ${token}`, match: token, level: 'high' },
    { text: `SMTP_PASS=${token.replace('key', 'smtp')}`, match: token.replace('key', 'smtp'), level: 'high' },
  ],
  ignores: [
    { text: `BREVO_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `BREVO_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `xkeysib-${body}`, because: 'without its second part' },
    { text: `xkeysib-${'0'.repeat(64)}-${'0'.repeat(16)}`, because: 'a placeholder' },
  ],
});
