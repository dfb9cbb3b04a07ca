import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'e84b8601ac' + '17087bd81b7e54b8614994';
const token = `FLWSECK_TEST-${body}-X`;
const short = `FLWSECK_TEST${'faa6' + '5efd2c28'}`;

export default defineInfotype({
  title: 'Flutterwave key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: ['PCI DSS'],
  aliases: { gitleaks: ['flutterwave-secret-key', 'flutterwave-public-key', 'flutterwave-encryption-key'] },
  // Secret and public keys of the live and the test mode, then the encryption key.
  patterns: [
    { regex: /\bFLW(?:SEC|PUB)K(?:_TEST)?-[A-Za-z0-9]{32}-X\b/, prior: 0.98 },
    { regex: /\bFLWSECK(?:_TEST)?-?[A-Ha-h0-9]{12}(?![\w-])/, prior: 0.95 },
  ],
  validator: randomText(2.8),
  context: ['flutterwave', 'rave', 'secret key', 'encryption key'],
  finds: [
    { text: `FLW_SECRET_KEY=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer FLWSECK-${body}-X`, match: `FLWSECK-${body}-X`, level: 'high' },
    { text: `"encryptionKey": "${short}"`, match: short, level: 'high' },
    { text: `FLW_PUBLIC_KEY: FLWPUBK_TEST-${body}-X`, match: `FLWPUBK_TEST-${body}-X`, level: 'high' },
  ],
  ignores: [
    { text: `FLW_SECRET_KEY=${token.slice(0, -1)}`, because: 'without its end' },
    { text: `FLW_SECRET_KEY=FLWXXXK-${body}-X`, because: 'no such kind of key' },
    { text: `xFLWSECK-${body}-X`, because: 'inside a longer token' },
    { text: `FLWSECK_TEST-${'x'.repeat(32)}-X`, because: 'a placeholder' },
  ],
});
