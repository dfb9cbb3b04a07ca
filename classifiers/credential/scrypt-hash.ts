import { defineInfotype } from '../../src/detect/infotype.js';

const salt = 'q7WdLx2RtY9vKb4Z';
const digest = '9c41e07fa2b6d8350f7e6a1d4c93b825'.repeat(4);
const werkzeug = `scrypt:32768:8:1$${salt}$${digest}`;
const base64 = 'mPeTg3Uf6Ja1Iw5Xo0Cy7Qz' + 'Vb4MpDkGq7WdLx2RtY9v';
const phc = `$scrypt$ln=16,r=8,p=1$${salt}aQ$${base64}`;

export default defineInfotype({
  title: 'scrypt password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  // As Werkzeug, the PHC format, the first implementation and Django write it (RFC 7914).
  patterns: [
    { regex: /\bscrypt:\d{4,8}:\d{1,2}:\d{1,2}\$[A-Za-z0-9]{8,32}\$[0-9a-f]{128}(?!\w)/, prior: 0.99 },
    {
      regex: /\$scrypt\$ln=\d{1,2},r=\d{1,3},p=\d{1,3}\$[\w+/.-]{8,88}\$[\w+/.-]{22,172}={0,2}(?![\w+/=])/,
      prior: 0.99,
    },
    { regex: /\$s0\$[0-9a-f]{5,8}\$[A-Za-z0-9+/]{20,30}={0,2}\$[A-Za-z0-9+/]{40,90}={0,2}(?![\w+/=])/, prior: 0.98 },
    {
      regex: /\bscrypt\$[A-Za-z0-9]{8,40}\$\d{4,7}\$\d{1,3}\$\d{1,3}\$[A-Za-z0-9+/]{43,88}={0,2}(?![\w+/=])/,
      prior: 0.98,
    },
  ],
  validator: { test: (candidate) => !/(.)\1{9}/.test(candidate), chance: 0.9 },
  context: ['scrypt', 'password', 'hash', 'password hash'],
  finds: [
    { text: `('jane', '${werkzeug}')`, match: werkzeug, level: 'high' },
    { text: `{"hash":"${phc}"}`, match: phc, level: 'high' },
    {
      text: `jane:$s0$e0801$epIxT/h6HbbwHaehFnh${'/bw=='}$${base64}=`,
      match: `$s0$e0801$epIxT/h6HbbwHaehFnh/bw==$${base64}=`,
      level: 'high',
    },
    {
      text: `password: scrypt$${salt}$16384$8$5$${base64}=`,
      match: `scrypt$${salt}$16384$8$5$${base64}=`,
      level: 'high',
    },
  ],
  ignores: [
    { text: werkzeug.slice(0, -1), because: '127 digits' },
    { text: `scrypt:32768:8:1$${salt}`, because: 'no hash' },
    { text: 'scrypt(password, salt, 32768, 8, 1)', because: 'a call' },
    { text: `scrypt:32768:8:1$${salt}$${'0'.repeat(128)}`, because: 'all zeros' },
  ],
});
