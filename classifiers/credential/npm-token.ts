import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '0T7kEb8Yi9Z5UoBdtoB' + 'E6LtB76pAkwdAvoot';
const token = `npm_${body}`;

export default defineInfotype({
  title: 'npm access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'npm-access-token' },
  patterns: [{ regex: /\bnpm_[A-Za-z0-9]{36}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['npm', 'registry'],
  finds: [
    { text: `NPM_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"npmToken": "${token}"}`, match: token, level: 'high' },
    { text: `//registry.npmjs.org/:_authToken=${token}`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `npm_${'x'.repeat(36)}`, because: 'a placeholder' },
  ],
});
