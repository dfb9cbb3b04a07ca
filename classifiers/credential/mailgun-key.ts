import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '0e157deab190642ef' + '1df538c42bd1595';
const token = `key-${body}`;
const newer = `${body}-${'4f1a9c3e'}-${'d07b52e6'}`;

export default defineInfotype({
  title: 'Mailgun API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['mailgun-private-api-token', 'mailgun-signing-key'] },
  // The first form is that of older accounts.
  patterns: [
    { regex: /\bkey-[0-9a-f]{32}(?![\w-])/, prior: 0.95 },
    { regex: /\b[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![\w-])/, prior: 0.9 },
  ],
  validator: randomText(3),
  context: ['mailgun', 'mg api key'],
  finds: [
    { text: `MAILGUN_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"mailgunApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
    { text: `MAILGUN_PRIVATE_KEY=${newer}`, match: newer, level: 'high' },
    { text: `curl -s --user 'api:${token}' https://api.mailgun.net/v3/x`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `key-${'0'.repeat(32)}`, because: 'a placeholder' },
    { text: newer.slice(0, -1), because: 'one digit short' },
  ],
});
