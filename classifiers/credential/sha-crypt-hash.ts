import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7Q' + 'zVb4MpDkG/q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1';
const sha512 = `$6$rT5yU8iO2pA4$${body}`;
const sha256 = `$5$rounds=5000$rT5yU8iO2pA4$${body.slice(0, 43)}`;

export default defineInfotype({
  title: 'SHA-crypt password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  // crypt(5): $5$ is SHA-256 with 43 characters, $6$ is SHA-512 with 86.
  patterns: [
    { regex: /\$6\$(?:rounds=\d{4,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}(?![\w/])/, prior: 0.99 },
    { regex: /\$5\$(?:rounds=\d{4,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{43}(?![\w/])/, prior: 0.99 },
  ],
  validator: { test: (candidate) => !/(.)\1{9}/.test(candidate), chance: 0.9 },
  context: ['shadow', 'crypt', 'password', 'hash'],
  finds: [
    { text: `root:${sha512}:19793:0:99999:7:::`, match: sha512, level: 'high' },
    { text: `jane:${sha256}:19793::::::`, match: sha256, level: 'high' },
    { text: `  passwd: "${sha512}"`, match: sha512, level: 'high' },
    { text: `rootpw --iscrypted ${sha512}`, match: sha512, level: 'high' },
  ],
  ignores: [
    { text: sha512.slice(0, -1), because: '85 characters' },
    { text: 'root:!:19793:0:99999:7:::', because: 'a locked account' },
    { text: `$6$rT5yU8iO2pA4$${'x'.repeat(86)}`, because: 'a placeholder' },
    { text: sha512.replace('$6$', '$8$'), because: 'another function' },
  ],
});
