import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'q7WdLx2RtY9vKb4ZsNc8Hm' + 'PeTg3Uf6Ja1Iw5Xo0Cy7Q';
const hash = `$y$j9T$rT5yU8iO2pA4sD6fG8hJ0/$${body}`;

export default defineInfotype({
  title: 'yescrypt password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  // crypt(5); $gy$ is the same over GOST R 34.11, $7$ is scrypt.
  patterns: [
    { regex: /\$g?y\$[./A-Za-z0-9]{2,12}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}(?![\w/])/, prior: 0.99 },
    { regex: /\$7\$[./A-Za-z0-9]{11,97}\$[./A-Za-z0-9]{43}(?![\w/])/, prior: 0.97 },
  ],
  validator: { test: (candidate) => !/(.)\1{9}/.test(candidate), chance: 0.9 },
  context: ['shadow', 'yescrypt', 'password', 'hash'],
  finds: [
    { text: `root:${hash}:19793:0:99999:7:::`, match: hash, level: 'high' },
    { text: `jane:$g${hash.slice(1)}:19793::::::`, match: `$g${hash.slice(1)}`, level: 'high' },
    { text: `user --password=${hash} --iscrypted`, match: hash, level: 'high' },
    { text: `$7$CU..../....rT5yU8iO2pA4$${body}`, match: `$7$CU..../....rT5yU8iO2pA4$${body}`, level: 'high' },
  ],
  ignores: [
    { text: hash.slice(0, -1), because: '42 characters' },
    { text: `$y$j9T$${body}`, because: 'no salt' },
    { text: `$y$j9T$rT5yU8iO$${'x'.repeat(43)}`, because: 'a placeholder' },
    { text: 'the price in $y$ and $x$', because: 'formulas' },
  ],
});
