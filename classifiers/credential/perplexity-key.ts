import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'TbyC24OWAPBCZ1ewf8GhRT1LD' + 'p0hBqgiZvbGq156NYWlM58X';
const token = `pplx-${body}`;

export default defineInfotype({
  title: 'Perplexity API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'perplexity-api-key' },
  patterns: [{ regex: /\bpplx-[A-Za-z0-9]{48}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['perplexity', 'sonar'],
  finds: [
    { text: `PPLX_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"pplxApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pplx-${'x'.repeat(48)}`, because: 'a placeholder' },
  ],
});
