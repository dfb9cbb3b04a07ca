import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'A3-ND0P3O-H92' + 'PPR-A39HQ-02K5U-C2887-4LY60';
const joined = 'A3-7U865Y-YLZ' + 'XA842ECD-3OQZP-AM21I-FX1GK';

export default defineInfotype({
  title: '1Password secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: '1password-secret-key' },
  // Version, account id, then 26 characters in groups; the second and third group are written as one in older kits.
  patterns: [{ regex: /\bA3-[A-Z0-9]{6}-[A-Z0-9]{6}-?[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3}(?![\w-])/, prior: 0.95 }],
  validator: randomText(3.2),
  context: ['1password', 'onepassword', 'secret key', 'emergency kit'],
  finds: [
    { text: `Secret Key: ${key}`, match: key, level: 'high' },
    { text: `op account add --address acme.1password.com --secret-key ${key}`, match: key, level: 'high' },
    { text: `{"secretKey":"${joined}"}`, match: joined, level: 'high' },
    { text: `OP_SECRET_KEY=${joined}`, match: joined, level: 'high' },
  ],
  ignores: [
    { text: `Secret Key: ${key.slice(0, -1)}`, because: 'one character short' },
    { text: `Secret Key: ${key}A`, because: 'one character too long' },
    { text: `Secret Key: A2${key.slice(2)}`, because: 'no such version' },
    { text: 'Secret Key: A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX', because: 'a mask' },
    { text: `Secret Key: ${key.toLowerCase()}`, because: 'lower case' },
  ],
});
