import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '0bc15047060fbb78c1b29b6bf' + '744bb0c00a4a0d47a94b8f4';
const token = `rubygems_${body}`;

export default defineInfotype({
  title: 'RubyGems API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'rubygems-api-token' },
  patterns: [{ regex: /\brubygems_[0-9a-f]{48}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['rubygems', 'gem'],
  finds: [
    { text: `GEM_HOST_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"gemHostApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `:rubygems_api_key: ${token}`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `rubygems_${'0'.repeat(48)}`, because: 'a placeholder' },
  ],
});
