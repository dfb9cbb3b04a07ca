import { defineInfotype } from '../../src/detect/infotype.js';

const salt = 'q7WdLx2RtY9vKb4ZsNc8Hg';
const hash = `$argon2id$v=19$m=65536,t=3,p=4$${salt}$${'mPeTg3Uf6Ja1Iw5Xo0Cy7Qz' + 'Vb4MpDkGq7WdLx2RtY9v'}`;

export default defineInfotype({
  title: 'Argon2 password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  // RFC 9106; written in the PHC string format.
  patterns: [
    {
      regex:
        /\$argon2(?:id|i|d)\$(?:v=\d{1,3}\$)?m=\d{1,10},t=\d{1,10},p=\d{1,5}(?:,(?:keyid|data)=[\w+/]{1,64}){0,2}\$[\w+/.-]{11,86}\$[\w+/-]{16,172}={0,2}(?![\w+/=])/,
      prior: 0.99,
    },
  ],
  validator: { test: (candidate) => !/(.)\1{9}/.test(candidate), chance: 0.9 },
  context: ['argon2', 'password', 'hash', 'password hash'],
  finds: [
    { text: `password_hash = '${hash}'`, match: hash, level: 'high' },
    { text: `jane,${hash}`, match: hash, level: 'high' },
    { text: `argon2${hash.replace('argon2id', 'argon2i')}`, match: hash.replace('argon2id', 'argon2i'), level: 'high' },
    { text: `{"hash":"${hash.replace('v=19$', '')}"}`, match: hash.replace('v=19$', ''), level: 'high' },
  ],
  ignores: [
    { text: `$argon2id$v=19$m=65536,t=3,p=4$${salt}`, because: 'no hash' },
    { text: hash.replace('argon2id', 'argon3id'), because: 'no such function' },
    { text: hash.replace('m=65536,', ''), because: 'no memory cost' },
    { text: `$argon2id$v=19$m=65536,t=3,p=4$${'x'.repeat(22)}$${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
