import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = `${'3f9862t'}-${'51ccwwu'}-${'sdn69qp'}-${'u91ymcy'}`;
const token = `sk-helicone-${body}`;

export default defineInfotype({
  title: 'Helicone API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bsk-helicone-(?:(?:cp|eu|proxy)-)?[a-z0-9]{7}(?:-[a-z0-9]{7}){3}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['helicone', 'api key'],
  finds: [
    { text: `HELICONE_API_KEY=${token}`, match: token, level: 'high' },
    { text: `Helicone-Auth: Bearer ${token}`, match: token, level: 'high' },
    { text: `heliconeApiKey: '${token}'`, match: token, level: 'high' },
    { text: `{"heliconeApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Helicone with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `HELICONE_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `HELICONE_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sk-helicone-${body.slice(8)}`, because: 'three groups' },
    { text: 'sk-helicone-xxxxxxx-xxxxxxx-xxxxxxx-xxxxxxx', because: 'a mask' },
  ],
});
