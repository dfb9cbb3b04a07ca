import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '9e3ca3f4-f872-48d7-' + 'b893-1a4b6b643b9d';
const token = `access-production-${body}`;

export default defineInfotype({
  title: 'Plaid access token',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: ['GLBA'],
  aliases: { gitleaks: 'plaid-api-token' },
  patterns: [
    {
      regex:
        /\b(?:access|public|processor|link)-(?:sandbox|development|production)-[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?![\w-])/,
      prior: 0.97,
    },
  ],
  validator: randomText(3),
  context: ['plaid'],
  finds: [
    { text: `PLAID_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"plaidAccessToken": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
    { text: `public_token: 'public-sandbox-${body}'`, match: `public-sandbox-${body}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: 'access-production-00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
    { text: `access-staging-${body}`, because: 'no environment of Plaid' },
  ],
});
