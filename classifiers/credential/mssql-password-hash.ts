import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const random = randomText(3);
const digest = '9C41E07FA2B6D8350F7E6A1D4C93B825'.repeat(4);
const hash = `0x0200${'3F9A0C71'}${digest}`;
const older = `0x0100${'3F9A0C71'}${digest.slice(0, 40)}`;

export default defineInfotype({
  title: 'SQL Server password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  // Version, a salt of four bytes, then SHA-512 (from 2012 on) or SHA-1 once or twice.
  patterns: [
    { regex: /\b0x0200[0-9A-Fa-f]{136}(?!\w)/, prior: 0.96 },
    { regex: /\b0x0100[0-9A-Fa-f]{48}(?:[0-9A-Fa-f]{40})?(?!\w)/, prior: 0.9 },
  ],
  validator: { test: (candidate) => random.test(candidate.slice(6)), chance: 0.6 },
  context: ['sql server', 'hashed', 'create login', 'password', 'sp help revlogin'],
  finds: [
    { text: `CREATE LOGIN [app] WITH PASSWORD = ${hash} HASHED`, match: hash, level: 'high' },
    { text: `app,${hash.toLowerCase()},1`, match: hash.toLowerCase(), level: 'high' },
    { text: `sa | ${older}`, match: older, level: 'high' },
    {
      text: `{"password_hash":"${older}${digest.slice(0, 40)}"}`,
      match: `${older}${digest.slice(0, 40)}`,
      level: 'high',
    },
  ],
  ignores: [
    { text: hash.slice(0, -1), because: 'a digit short' },
    { text: hash.replace('0x0200', '0x0300'), because: 'no such version' },
    { text: `0x0100${'0'.repeat(48)}`, because: 'all zeros' },
    { text: 'mask 0x01000000', because: 'a number' },
  ],
});
