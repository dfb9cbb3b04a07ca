import { defineInfotype } from '../../src/detect/infotype.js';

const key = '5ed9ac6e5568bc0e' + 'b9eba73c34328f74';
const dsn = `https://${key}@o48201.ingest.sentry.io/5829104`;

export default defineInfotype({
  title: 'Sentry DSN',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The older form has a secret behind the public key.
  patterns: [
    {
      regex: /\bhttps?:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@[\w.-]{1,120}\/(?:[\w-]{1,60}\/)?\d{1,20}(?![\w/-])/,
      prior: 0.96,
    },
  ],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.8 },
  context: ['sentry', 'dsn', 'raven'],
  finds: [
    { text: `SENTRY_DSN=${dsn}`, match: dsn, level: 'high' },
    { text: `Sentry.init({ dsn: "${dsn}" });`, match: dsn, level: 'high' },
    {
      text: `dsn: https://${key}:${key}@sentry.example.com/4`,
      match: `https://${key}:${key}@sentry.example.com/4`,
      level: 'high',
    },
    {
      text: `https://${key}@o48201.ingest.us.sentry.io/4505829104120937`,
      match: `https://${key}@o48201.ingest.us.sentry.io/4505829104120937`,
      level: 'high',
    },
  ],
  ignores: [
    { text: `https://${key.slice(1)}@o48201.ingest.sentry.io/5829104`, because: 'a key of 31 digits' },
    { text: 'https://o48201.ingest.sentry.io/5829104', because: 'no key' },
    { text: `https://${key}@o48201.ingest.sentry.io/`, because: 'no project' },
    { text: `https://${'0'.repeat(32)}@o1.ingest.sentry.io/1`, because: 'all zeros' },
  ],
});
