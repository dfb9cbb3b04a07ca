import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'eyJpYXQiOjE2ODczMzY1NDMuNjk4NTkwLCJ1cmwi' +
  'Om51bGwsInJlZ2lvbl91cmwiOiJodHRwOi8vbG9' +
  'jYWxob3N0OjgwMDAiLCJvcmciOiJzZW50cnkifQ';
const token = `sntrys_${body}`;
const full = `${token}==_${'tJ8kQ2vXw5ZrBn7Lc1Hd9Mf'}${'3Gs6Yp0Ku4RaTe8WiOj2'}`;

export default defineInfotype({
  title: 'Sentry organisation token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sentry-org-token' },
  // What is between the prefix and the last underscore is JSON: when it was issued, and by which region.
  patterns: [{ regex: /\bsntrys_eyJ[A-Za-z0-9+/]{40,400}={0,2}_[A-Za-z0-9+/]{43}(?![\w+/-])/, prior: 0.99 }],
  validator: randomText(3.5),
  context: ['sentry'],
  finds: [
    { text: `SENTRY_AUTH_TOKEN=${full}`, match: full, level: 'high' },
    { text: `auth.token=${full}`, match: full, level: 'high' },
    { text: `{"authToken": "${full}"}`, match: full, level: 'high' },
    { text: `sentry-cli --auth-token ${full} info`, match: full, level: 'high' },
  ],
  ignores: [
    { text: full.slice(0, -1), because: 'a signature of 42 characters' },
    { text: `${full}a`, because: 'a signature of 44 characters' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sntrys_eyJ${'x'.repeat(60)}_${'x'.repeat(43)}`, because: 'a placeholder' },
    { text: token, because: 'no signature' },
  ],
});
