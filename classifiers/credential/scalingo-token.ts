import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'kqZnykU53D1roHlKVbvzTQMo_' + 'Y63Dhd2Nl1LkiIY6TKidHKC';
const token = `tk-us-${body}`;

export default defineInfotype({
  title: 'Scalingo API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'scalingo-api-token' },
  patterns: [{ regex: /\btk-us-[\w-]{48}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['scalingo'],
  finds: [
    { text: `SCALINGO_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"scalingoApiToken": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `tk-us-${'x'.repeat(48)}`, because: 'a placeholder' },
  ],
});
