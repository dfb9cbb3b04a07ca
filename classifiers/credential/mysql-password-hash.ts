import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const random = randomText(3);
const hash = '*9C41E07FA2B6D8350F7E' + '6A1D4C93B8250E7FD16A';

export default defineInfotype({
  title: 'MySQL password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  aliases: { google: 'WEAK_PASSWORD_HASH' },
  // mysql_native_password: an asterisk and SHA1(SHA1(password)) in capitals; then that of caching_sha2_password.
  patterns: [
    { regex: /(?<![\w*])\*(?=\d{0,20}[A-F])(?=[A-F]{0,20}\d)[0-9A-F]{40}(?!\w)/, prior: 0.93 },
    { regex: /\$A\$005\$[^\s'"]{20}[./A-Za-z0-9]{43}(?![\w/])/, prior: 0.97 },
  ],
  validator: { test: (candidate) => random.test(candidate.slice(1)), chance: 0.5 },
  context: ['mysql', 'identified by', 'mysql native password', 'authentication string', 'grant'],
  finds: [
    { text: `GRANT USAGE ON *.* TO 'app'@'%' IDENTIFIED BY PASSWORD '${hash}'`, match: hash, level: 'high' },
    { text: `CREATE USER app IDENTIFIED WITH mysql_native_password AS '${hash}';`, match: hash, level: 'high' },
    { text: `app | ${hash} | %`, match: hash, level: 'high' },
    { text: `password_hash: "${hash}"`, match: hash, level: 'high' },
  ],
  ignores: [
    { text: hash.slice(0, -1), because: '39 digits' },
    { text: hash.slice(1), because: 'no asterisk: a SHA-1 of anything' },
    { text: hash.toLowerCase(), because: 'in lower case' },
    { text: `*${'0'.repeat(39)}A`, because: 'nearly all zeros' },
  ],
});
