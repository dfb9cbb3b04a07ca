import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = `${'4f011783aa' + 'ea01a131a45bf5b346b103'}${'Ee0JiMFIl' + 'vxdPLR9zmTbeRcwMuiw'}`;
const token = `jina_${body}`;

export default defineInfotype({
  title: 'Jina AI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bjina_[a-f0-9]{32}[A-Za-z0-9_-]{28}(?![\w-])/, prior: 0.98 }],
  validator: randomText(3),
  context: ['jina', 'api key'],
  finds: [
    { text: `JINA_API_KEY=${token}`, match: token, level: 'high' },
    {
      text: `curl https://r.jina.ai/https://example.com -H "Authorization: Bearer ${token}"`,
      match: token,
      level: 'high',
    },
    { text: `jina.key = '${token}'`, match: token, level: 'high' },
    { text: `{"jinaApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `- API key: ${token}  # Jina`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `JINA_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `JINA_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `JINA_API_KEY=jina_${'x'.repeat(60)}`, because: 'a placeholder' },
  ],
});
