import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '3744a4751a0bb428c552df' + 'be6152478baecb02e9025' + '7ea65b32e4052c15c2234';
const token = `sntryu_${body}`;

export default defineInfotype({
  title: 'Sentry user token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sentry-user-token' },
  patterns: [{ regex: /\bsntryu_[0-9a-f]{64}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['sentry'],
  finds: [
    { text: `SENTRY_AUTH_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"sentryAuthToken": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sntryu_${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
