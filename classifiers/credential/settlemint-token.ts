import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'NX6pqkWqP' + 'Bn1nzuH';
const token = `sm_pat_${body}`;

export default defineInfotype({
  title: 'SettleMint access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: {
    gitleaks: [
      'settlemint-personal-access-token',
      'settlemint-application-access-token',
      'settlemint-service-access-token',
    ],
  },
  // Personal, application and service tokens.
  patterns: [{ regex: /\bsm_[pas]at_[A-Za-z0-9]{16}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['settlemint'],
  finds: [
    { text: `SETTLEMINT_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"settlemintToken": "${token}"}`, match: token, level: 'high' },
    { text: `<token>${token}</token>`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
    { text: `x-auth-token: sm_aat_${body}`, match: `sm_aat_${body}`, level: 'high' },
    { text: `service sm_sat_${body}`, match: `sm_sat_${body}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sm_pat_${'x'.repeat(16)}`, because: 'a placeholder' },
    { text: `sm_xat_${body}`, because: 'no such kind of token' },
  ],
});
