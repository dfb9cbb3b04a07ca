import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '3d5b98491d' + '9c86b0792e0bea4bc4f659';
const token = `fc-${body}`;

export default defineInfotype({
  title: 'Firecrawl API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bfc-[a-f0-9]{32}\b/, prior: 0.96 }],
  validator: randomText(3),
  context: ['firecrawl', 'api key'],
  finds: [
    { text: `FIRECRAWL_API_KEY=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `FirecrawlApp(api_key='${token}')`, match: token, level: 'high' },
    { text: `{"firecrawlApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `- API key: ${token}  # Firecrawl`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `FIRECRAWL_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `FIRECRAWL_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `FIRECRAWL_API_KEY=fc-${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
