import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const random = randomText(3.2);
const token = 'q7WdLx2RtY9vKb4Z' + 'sNc8HmPeTg3Uf6Ja';
const opaque = 'kT_4.c8Wd-' + '2.1JqM7kQ2vXw5Zr';

export default defineInfotype({
  title: 'Bearer token in a header',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'AUTH_TOKEN', purview: 'Http authorization header', gitleaks: 'curl-auth-header' },
  // RFC 6750, 2.1: any token68. Those with a shape of their own are found by it.
  patterns: [{ regex: /\b[Bb]earer\s{1,3}(?<value>[A-Za-z0-9._~+/-]{16,2000}={0,2})(?![\w~+/=-])/, prior: 0.85 }],
  validator: { test: (candidate) => /\d/.test(candidate) && random.test(candidate), chance: 0.9 },
  // Of RFC 6749.
  neverReal: ['2YotnFZFEjr1zCsic' + 'MWpAA'],
  finds: [
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `curl -H 'Authorization: Bearer ${opaque}' https://example.com`, match: opaque, level: 'high' },
    { text: `{"authorization":"bearer ${token}"}`, match: token, level: 'high' },
    { text: `"Authorization", "Bearer ${token}=="`, match: `${token}==`, level: 'high' },
  ],
  ignores: [
    { text: 'Authorization: Bearer <token>', because: 'a placeholder' },
    { text: `Authorization: Bearer \${ACCESS_TOKEN_OF_USER_1}`, because: 'a variable' },
    { text: 'The bearer authentication-scheme-of-http is simple.', because: 'words' },
    { text: 'Authorization: Bearer xxxxxxxxxxxxxxxxxxxx1', because: 'a mask' },
    { text: 'bearer of shares 4820193', because: 'prose' },
  ],
});
