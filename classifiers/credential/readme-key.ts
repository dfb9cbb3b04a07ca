import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'un1duwdul72tlt5zvaahl486' + 'kbvsfedzz3pnrzdanw2wglr' + 'bq0jetmnq7wbnckrtx1oykl';
const token = `rdme_${body}`;

export default defineInfotype({
  title: 'ReadMe API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'readme-api-token' },
  patterns: [{ regex: /\brdme_[a-z0-9]{70}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['readme', 'rdme'],
  finds: [
    { text: `README_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"readmeApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `rdme openapi --key ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `rdme_${'x'.repeat(70)}`, because: 'a placeholder' },
  ],
});
