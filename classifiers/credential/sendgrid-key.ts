import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'EAaLG1i2RnSw0v2sq5Txtc.' + '1zvpp0sCZrkNgEYfUM6HE' + 'XXh4GklKCHUUbBV446o0IW';
const token = `SG.${body}`;

export default defineInfotype({
  title: 'SendGrid API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sendgrid-api-token' },
  patterns: [{ regex: /\bSG\.(?:[\w-]{22}\.[\w-]{43}|[A-Za-z0-9=_-]{66})(?![\w-])/, prior: 0.98 }],
  validator: randomText(3.5),
  context: ['sendgrid', 'mail'],
  finds: [
    { text: `SENDGRID_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"sendgridApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `SG.${'x'.repeat(22)}.${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
