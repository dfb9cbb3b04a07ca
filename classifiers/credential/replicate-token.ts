import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'wglC41RGIJ8L15coQgcG' + 'fRTnfBs22T5pAkJDR';
const token = `r8_${body}`;

export default defineInfotype({
  title: 'Replicate API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\br8_[A-Za-z0-9]{37}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['replicate'],
  finds: [
    { text: `REPLICATE_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"replicateApiToken": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `r8_${'x'.repeat(37)}`, because: 'a placeholder' },
  ],
});
