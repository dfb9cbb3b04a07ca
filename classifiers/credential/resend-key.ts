import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '4pOVUFsn_xokWOs3PI' + 'qTL42uz3VexYlI3';
const token = `re_${body}`;

export default defineInfotype({
  title: 'Resend API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['resend'],
  finds: [
    { text: `RESEND_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"resendApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `re_${'x'.repeat(8)}_${'x'.repeat(24)}`, because: 'a placeholder' },
    { text: 're_compiled_patternmatcherforwordsx', because: 'the name of a variable' },
  ],
});
