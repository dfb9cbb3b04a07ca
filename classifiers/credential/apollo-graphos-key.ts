import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const secret = 'BsozdAV' + '2TKO3HoiyB4wbut';
const token = `service:shop-prod:${secret}`;
const user = `user:gh.acme-dev:${secret}`;

/** The secret is what has to look random; the name before it is anything. */
const random = randomText(3.2);

export default defineInfotype({
  title: 'Apollo GraphOS key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Of a graph and of a user.
  patterns: [{ regex: /\b(?:service|user):[\w.-]{1,64}:[A-Za-z0-9_-]{22}(?![\w:-])/, prior: 0.9 }],
  // A name in its place has no digit and no two capitals.
  validator: {
    ...random,
    test: (candidate) => /\d|[A-Z]{2}/.test(candidate.slice(-22)) && random.test(candidate.slice(-22)),
  },
  context: ['apollo', 'graphos', 'graph', 'rover'],
  finds: [
    { text: `APOLLO_KEY=${token}`, match: token, level: 'high' },
    { text: `rover config auth ${user}`, match: user, level: 'high' },
    { text: `x-api-key: ${token}`, match: token, level: 'high' },
    { text: `{"apolloKey":"${token}"}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `APOLLO_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `APOLLO_KEY=${token}a`, because: 'one character too long' },
    { text: 'user:admin:someVeryLongPermission', because: 'a name in the place of the secret' },
    { text: `APOLLO_KEY=service:shop-prod:${'x'.repeat(22)}`, because: 'a placeholder' },
  ],
});
