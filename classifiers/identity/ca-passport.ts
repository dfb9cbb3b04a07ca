import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters and six digits; since 2023 a letter, six digits and two letters. No check digit in the number itself. */
export default defineInfotype({
  title: 'Canadian passport number',
  region: ['CA'],
  categories: ['pii'],
  regulations: ['PIPEDA'],
  aliases: { google: 'CANADA_PASSPORT', purview: 'Canada passport number', macie: 'CANADA_PASSPORT_NUMBER' },
  patterns: [
    namedAs('CA', /\b(?:[A-Z]{2}\d{6}|[A-Z]\d{6}[A-Z]{2})\b/, 0.4),
    { regex: /\b[A-Z]\d{6}[A-Z]{2}\b/, prior: 0.12 },
    { regex: /\b[A-Z]{2}\d{6}\b/, prior: 0.106 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'canadian passport',
    'canada passport',
    'passeport',
    'passeport canadien',
    'numero de passeport',
    'travel document',
  ],
  finds: [
    { text: 'Canadian passport GK204815', match: 'GK204815', level: 'high' },
    { text: 'Passeport canadien no HB771032', match: 'HB771032', level: 'high' },
    { text: '{"canadaPassport":"P447102RM"}', match: 'P447102RM', level: 'high' },
    { text: 'Passport No. A308819KT', match: 'A308819KT', level: 'medium' },
    { text: 'issued by Canada, passport number AD903347', match: 'AD903347', level: 'high' },
  ],
  ignores: [
    { text: 'Canada, order GK204815', because: 'no word about passports' },
    { text: 'Canadian passport GK20481', because: 'five digits' },
    { text: 'Canadian passport GK2048155', because: 'seven digits' },
    { text: 'Canadian passport G2048155', because: 'one letter and none behind' },
    { text: 'Canadian passport gk204815x', because: 'a longer word' },
  ],
});
