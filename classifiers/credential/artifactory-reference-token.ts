import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'LRWBGbYOYRewr8kxIu0' + 'xfcNOLtsTzpax1vbTNSCk72wCRPx8JyRgxGqFJcQ';
const token = `cmVmd${body}`;

export default defineInfotype({
  title: 'JFrog reference token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'artifactory-reference-token' },
  // Base 64 of “reftkn:” and what follows.
  patterns: [{ regex: /\bcmVmd[A-Za-z0-9]{59}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['artifactory', 'jfrog', 'reference token', 'access token'],
  finds: [
    { text: `JF_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `jf c add --access-token ${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `{"jfAccessToken":"${token}"}`, match: token, level: 'high' },
    { text: `Artifactory reference token: ${token}, valid until May`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `JF_ACCESS_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `JF_ACCESS_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `JF_ACCESS_TOKEN=cmVmd${'x'.repeat(59)}`, because: 'a placeholder' },
  ],
});
