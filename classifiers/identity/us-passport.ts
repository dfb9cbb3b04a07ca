import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'US passport number',
  region: ['US'],
  categories: ['pii'],
  regulations: ['CCPA', 'US state breach laws'],
  aliases: {
    presidio: 'US_PASSPORT',
    google: 'US_PASSPORT',
    purview: 'U.S./U.K. passport number',
    macie: 'USA_PASSPORT_NUMBER',
  },
  patterns: [
    { regex: /\b[A-Z]\d{8}\b/, prior: 0.11 },
    { regex: /\b\d{9}\b/, prior: 0.11 },
  ],
  context: ['passport', 'passports', 'passport number', 'us passport', 'travel document', 'pasaporte', 'passeport'],
  finds: [
    { text: 'Passport No. 340020013', match: '340020013', level: 'medium' },
    { text: 'US passport: A12345678', match: 'A12345678', level: 'medium' },
    { text: '{"passport_number":"Z03452310"}', match: 'Z03452310', level: 'medium' },
    { text: 'travel document 575034801 expires', match: '575034801', level: 'medium' },
  ],
  ignores: [
    { text: 'ticket 340020013', because: 'nine digits without a word about passports' },
    { text: 'passport 34002001', because: 'eight digits' },
    { text: 'passport 3400200133', because: 'ten digits' },
    { text: 'passport AB1234567', because: 'two letters' },
    { text: 'passport.js@340020013.0', because: 'part of a version' },
  ],
});
