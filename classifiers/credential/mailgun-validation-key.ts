import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'f82dc4ca939885f34' + 'bf201f7ccacd9a1';
const token = `pubkey-${body}`;

export default defineInfotype({
  title: 'Mailgun public validation key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'mailgun-pub-key' },
  patterns: [{ regex: /\bpubkey-[0-9a-f]{32}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['mailgun', 'validation key', 'email validation'],
  finds: [
    { text: `MAILGUN_PUBLIC_KEY=${token}`, match: token, level: 'high' },
    { text: `{"mailgunPublicKey": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pubkey-${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
