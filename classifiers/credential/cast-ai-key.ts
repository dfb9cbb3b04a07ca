import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '8fe13a543af9a7886446c' + '407f0990f6270800be18e32a9da77226e1ae1a4fc35';
const token = `castai_v1_${body}_${'960' + '7ee99'}`;

export default defineInfotype({
  title: 'Cast AI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'castai-api-key' },
  patterns: [{ regex: /\bcastai_v1_[A-Za-z0-9]{64}_[A-Za-z0-9]{8}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['cast ai', 'api key'],
  finds: [
    { text: `CASTAI_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `X-API-Key: ${token}`, match: token, level: 'high' },
    { text: `--set castai.apiKey=${token}`, match: token, level: 'high' },
    { text: `{"castaiApiToken":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CASTAI_API_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CASTAI_API_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `castai_v1_${body}`, because: 'without its checksum' },
    { text: `castai_v1_${'0'.repeat(64)}_00000000`, because: 'a placeholder' },
  ],
});
