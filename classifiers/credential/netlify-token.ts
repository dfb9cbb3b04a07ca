import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'QdgbZWOkt2LrnXSWFEm' + 'O67KTJJBSGuASLRTU';
const token = `nfp_${body}`;
const older = `${body}-Tz4qL9`;

export default defineInfotype({
  title: 'Netlify access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'netlify-access-token' },
  // Older tokens have no prefix.
  patterns: [{ regex: /\bnf[pocbu]_[A-Za-z0-9]{36}(?![\w-])/, prior: 0.97 }, assignedTo(['netlify'], '[\\w=-]{40,46}')],
  validator: randomText(3.5),
  context: ['netlify'],
  finds: [
    { text: `NETLIFY_AUTH_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"netlifyAuthToken": "${token}"}`, match: token, level: 'high' },
    { text: `<token>${token}</token>`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
    { text: `NETLIFY_ACCESS_TOKEN="${older}"`, match: older, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `nfp_${'x'.repeat(36)}`, because: 'a placeholder' },
  ],
});
