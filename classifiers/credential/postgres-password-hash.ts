import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const salt = 'q7WdLx2RtY9vKb4ZsNc8Hg==';
const key = 'mPeTg3Uf6Ja1Iw5Xo0Cy7Qz' + 'Vb4MpDkGq7WdLx2RtY9v=';
const scram = `SCRAM-SHA-256$4096:${salt}$${key}:${key}`;
const md5 = `md5${'9c41e07fa2b6d835' + '0f7e6a1d4c93b825'}`;

export default defineInfotype({
  title: 'PostgreSQL password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  // RFC 5803 as pg_authid holds it; before version 14 md5 and 32 digits.
  patterns: [
    {
      regex:
        /\bSCRAM-SHA-(?:1|256)\$\d{3,7}:[A-Za-z0-9+/]{16,44}={0,2}\$[A-Za-z0-9+/]{27,43}=:[A-Za-z0-9+/]{27,43}=(?![\w+/=])/,
      prior: 0.99,
    },
    { regex: /\bPASSWORD\s{1,3}'(?<value>md5[0-9a-f]{32})'/i, prior: 0.97 },
    { regex: /\bmd5[0-9a-f]{32}(?![\w-])/, prior: 0.15 },
  ],
  validator: randomText(2.8),
  context: [
    'postgres',
    'postgresql',
    'pg authid',
    'rolpassword',
    'userlist',
    'pgbouncer',
    'encrypted password',
    'role',
  ],
  finds: [
    { text: `ALTER ROLE app WITH PASSWORD '${scram}';`, match: scram, level: 'high' },
    { text: `CREATE ROLE app ENCRYPTED PASSWORD '${md5}';`, match: md5, level: 'high' },
    { text: `rolpassword | ${md5}`, match: md5, level: 'high' },
    { text: `"app" "${scram}"`, match: scram, level: 'high' },
  ],
  ignores: [
    { text: `checksum ${md5}`, because: 'nothing about a database' },
    { text: `${md5.slice(0, -1)} postgres`, because: '31 digits' },
    { text: `SCRAM-SHA-256$4096:${salt}`, because: 'no keys' },
    { text: 'password_encryption = scram-sha-256', because: 'a setting' },
  ],
});
