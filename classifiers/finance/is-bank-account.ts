import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Icelandic bank account number',
  region: ['IS'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b0[1357]\d{2}-\d{2}-\d{4,6}\b/, prior: 0.3 },
    { regex: /\b\d{3,4}-\d{2}-\d{4,6}\b/, prior: 0.13 },
  ],
  context: [
    'reikningsnumer',
    'reikningur',
    'bankareikningur',
    'bankanumer',
    'banki',
    'rn',
    'reikn nr',
    'icelandic bank account',
  ],
  finds: [
    { text: 'Reikningsnúmer: 0133-26-774512', match: '0133-26-774512', level: 'high' },
    { text: 'bankareikningur 0515-14-223569', match: '0515-14-223569', level: 'high' },
    { text: '{"reikningsnumer":"0334-26-2599"}', match: '0334-26-2599', level: 'high' },
    { text: 'Banki 1150-26-43684', match: '1150-26-43684', level: 'medium' },
  ],
  ignores: [
    { text: 'Reikningur 0133-2-123456', because: 'one digit in the middle' },
    { text: 'Reikningur 0133-26-1236277', because: 'seven digits of the account' },
    { text: 'ref 1133-26-123456', because: 'no word about banks' },
    { text: 'Reikningur 33-26-123456', because: 'two digits of the bank' },
  ],
});
