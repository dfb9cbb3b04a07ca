import { defineInfotype } from '../../src/detect/infotype.js';

const salt = 'q7WdLx2RtY9vKb4ZsNc8Hm';
const base64 = 'mPeTg3Uf6Ja1Iw5Xo0Cy7Qz' + 'Vb4MpDkGq7WdLx2RtY9v';
const django = `pbkdf2_sha256$600000$${salt}$${base64}=`;
const werkzeug = `pbkdf2:sha256:260000$${salt.slice(0, 16)}$${'9c41e07fa2b6d8350f7e6a1d4c93b825'.repeat(2)}`;
const passlib = `$pbkdf2-sha256$29000$${salt}$${base64}`;

export default defineInfotype({
  title: 'PBKDF2 password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  // As Django, Werkzeug, passlib and Atlassian write it (RFC 8018).
  patterns: [
    { regex: /\bpbkdf2_sha(?:1|256|512)\$\d{3,8}\$[^\s$"']{1,64}\$[A-Za-z0-9+/]{20,88}={0,2}(?![\w+/=])/, prior: 0.99 },
    { regex: /\bpbkdf2:sha(?:1|224|256|384|512)(?::\d{1,8})?\$[^\s$"']{4,64}\$[0-9a-f]{40,128}(?!\w)/, prior: 0.99 },
    { regex: /\$pbkdf2(?:-sha(?:256|512))?\$\d{1,8}\$[A-Za-z0-9./]{8,88}\$[A-Za-z0-9./]{27,86}(?![\w/])/, prior: 0.99 },
    { regex: /\{PKCS5S2\}[A-Za-z0-9+/]{60,70}={0,2}(?![\w+/=])/, prior: 0.98 },
  ],
  validator: { test: (candidate) => !/(.)\1{9}/.test(candidate), chance: 0.9 },
  context: ['pbkdf2', 'password', 'hash', 'password hash'],
  finds: [
    { text: `"password": "${django}",`, match: django, level: 'high' },
    { text: `('jane', '${werkzeug}')`, match: werkzeug, level: 'high' },
    { text: `jane:${passlib}`, match: passlib, level: 'high' },
    {
      text: `credential ${`{PKCS5S2}${base64}${salt.slice(1)}`}`,
      match: `{PKCS5S2}${base64}${salt.slice(1)}`,
      level: 'high',
    },
  ],
  ignores: [
    { text: `pbkdf2_sha256$600000$${salt}`, because: 'no hash' },
    { text: django.replace('sha256', 'sha999'), because: 'no such function' },
    { text: 'hashlib.pbkdf2_hmac("sha256", password, salt, 600000)', because: 'a call' },
    { text: `pbkdf2_sha256$600000$${salt}$${'x'.repeat(43)}=`, because: 'a placeholder' },
  ],
});
