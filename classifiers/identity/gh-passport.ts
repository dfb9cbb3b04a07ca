import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** G and seven digits; older books H. No check digit in the number itself. */
export default defineInfotype({
  title: 'Ghanaian passport number',
  region: ['GH'],
  categories: ['pii'],
  regulations: ['Data Protection Act (GH)'],
  patterns: [namedAs('GH', /\b[GH]\d{7}\b/, 0.4), { regex: /\bG\d{7}\b/, prior: 0.093 }],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'ghanaian passport',
    'ghana passport',
    'travel document',
  ],
  finds: [
    { text: 'Ghanaian passport G2084471', match: 'G2084471', level: 'high' },
    { text: 'Ghana passport no. G0773418', match: 'G0773418', level: 'high' },
    { text: '{"ghanaPassport":"H1408827"}', match: 'H1408827', level: 'high' },
    { text: 'Republic of Ghana: passport G1182044', match: 'G1182044', level: 'high' },
  ],
  ignores: [
    { text: 'Ghana, order G2084471', because: 'no word about passports' },
    { text: 'Ghanaian passport G208447', because: 'six digits' },
    { text: 'Ghanaian passport G20844711', because: 'eight digits' },
    { text: 'Ghanaian passport GA084471', because: 'two letters' },
    { text: 'Ghanaian passport expires 2027', because: 'a year' },
  ],
});
