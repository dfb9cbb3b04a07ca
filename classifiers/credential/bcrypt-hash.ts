import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6' + 'Ja1Iw5Xo0Cy7QzVb4MpDkG/';
const hash = `$2b$12$${body}`;

export default defineInfotype({
  title: 'bcrypt password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  // Version, cost 4 to 31, then 22 characters of salt and 31 of hash; in compose files the dollars stand twice.
  patterns: [
    {
      regex: /(?<![\w./])\${1,2}2[abxy]?\${1,2}(?:0[4-9]|[12]\d|3[01])\${1,2}[./A-Za-z0-9]{53}(?![\w/]|\.[\w./])/,
      prior: 0.98,
    },
  ],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.9 },
  context: ['bcrypt', 'password', 'hash', 'password hash'],
  finds: [
    { text: `INSERT INTO users VALUES (1, 'jane', '${hash}');`, match: hash, level: 'high' },
    { text: `jane:${hash.replace('2b', '2y')}`, match: hash.replace('2b', '2y'), level: 'high' },
    { text: `{"passwordHash":"${hash.replace('$12$', '$10$')}"}`, match: hash.replace('$12$', '$10$'), level: 'high' },
    { text: `users=admin:${hash.replaceAll('$', '$$$$')}`, match: hash.replaceAll('$', '$$$$'), level: 'high' },
  ],
  ignores: [
    { text: hash.slice(0, -1), because: '52 characters behind the cost' },
    { text: hash.replace('$12$', '$99$'), because: 'no such cost' },
    { text: hash.replace('2b', '2q'), because: 'no such version' },
    { text: `$2b$12$${'x'.repeat(53)}`, because: 'a placeholder' },
  ],
});
