import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'q7WdLx2RtY9vKb4' + 'ZsNc8HmPeTg3Uf6';

export default defineInfotype({
  title: 'phpass password hash (WordPress, phpBB)',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  // One character tells the rounds, eight are the salt, 22 the hash.
  patterns: [{ regex: /\$[PH]\$[5-9A-H][./A-Za-z0-9]{30}(?![\w/])/, prior: 0.98 }],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.9 },
  context: ['wordpress', 'wp users', 'user pass', 'phpbb', 'password', 'hash'],
  finds: [
    { text: `INSERT INTO wp_users VALUES (1,'admin','$P$B${body}','admin')`, match: `$P$B${body}`, level: 'high' },
    { text: `user_pass: $P$B${body}`, match: `$P$B${body}`, level: 'high' },
    { text: `phpbb,$H$9${body}`, match: `$H$9${body}`, level: 'high' },
    { text: `{"hash":"$P$D${body}"}`, match: `$P$D${body}`, level: 'high' },
  ],
  ignores: [
    { text: `$P$B${body.slice(1)}`, because: '29 characters' },
    { text: `$Q$B${body}`, because: 'no such function' },
    { text: `$P$B${'x'.repeat(30)}`, because: 'a placeholder' },
    { text: `$P$z${body}`, because: 'no such number of rounds' },
  ],
});
