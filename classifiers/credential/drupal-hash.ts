import { defineInfotype } from '../../src/detect/infotype.js';

const hash = '$S$D' + 'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7QzVb4MpDk';

export default defineInfotype({
  title: 'Drupal password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  // Drupal 7 and later: salted SHA-512, cut to 55 characters in all; a U in front marks one that was hashed twice.
  patterns: [{ regex: /(?<![\w$])U?\$S\$[5-9A-R][./A-Za-z0-9]{51}(?![\w/])/, prior: 0.98 }],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.9 },
  context: ['drupal', 'password', 'hash', 'users'],
  finds: [
    { text: `INSERT INTO users VALUES (1,'admin','${hash}')`, match: hash, level: 'high' },
    { text: `pass: ${hash}`, match: hash, level: 'high' },
    { text: `{"pass":"U${hash}"}`, match: `U${hash}`, level: 'high' },
    { text: `admin,${hash},1`, match: hash, level: 'high' },
  ],
  ignores: [
    { text: hash.slice(0, -1), because: '50 characters behind the rounds' },
    { text: `${hash}x`, because: 'a character long' },
    { text: `$S$D${'x'.repeat(51)}`, because: 'a placeholder' },
    { text: hash.replace('$S$D', '$S$a'), because: 'no such number of rounds' },
  ],
});
