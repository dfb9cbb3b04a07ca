import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'US passport card number',
  region: ['US'],
  categories: ['pii'],
  regulations: ['CCPA', 'US state breach laws'],
  patterns: [{ regex: /\bC\d{8}\b/, prior: 0.14 }],
  context: ['passport card', 'passport cards', 'passport card number', 'us passport card', 'passcard', 'card passport'],
  finds: [
    { text: 'Passport card C03118824', match: 'C03118824', level: 'medium' },
    { text: 'US passport card number: C17740956', match: 'C17740956', level: 'medium' },
    { text: '{"passport_card":"C22093417"}', match: 'C22093417', level: 'medium' },
    { text: 'List A document: Passport Card no. C10844275', match: 'C10844275', level: 'medium' },
  ],
  ignores: [
    { text: 'bin C03118824', because: 'no word about passport cards' },
    { text: 'passport card C0311882', because: 'seven digits' },
    { text: 'passport card C031188244', because: 'nine digits' },
    { text: 'passport card A03118824', because: 'the letter of a passport book' },
    { text: 'passport card holder 2024', because: 'a year' },
  ],
});
