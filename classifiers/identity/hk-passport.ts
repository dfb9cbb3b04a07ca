import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** K or H and eight digits; since the 2019 series KJ or HJ and seven digits (Immigration Department). */
export default defineInfotype({
  title: 'Hong Kong passport number',
  region: ['HK'],
  categories: ['pii'],
  regulations: ['PDPO'],
  patterns: [
    namedAs('HK', /\b(?:[HK]\d{8}|[HK][A-Z]\d{7})\b/, 0.4),
    {
      regex:
        /(?:香港護照|香港特區護照|香港特別行政區護照|特區護照)[^\dA-Z\n]{0,12}(?<value>[HK]\d{8}|[HK][A-Z]\d{7})\b/,
      prior: 0.86,
    },
    { regex: /\b(?:[HK]\d{8}|[HK][A-Z]\d{7})\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'hksar passport',
    'hong kong passport',
    '香港護照',
    '特區護照',
    '香港特區護照',
    '護照號碼',
    '護照',
  ],
  finds: [
    { text: 'HKSAR passport no. K04820917', match: 'K04820917', level: 'high' },
    { text: '香港特區護照號碼:KJ4820917', match: 'KJ4820917', level: 'high' },
    { text: 'Hong Kong passport: H09163054', match: 'H09163054', level: 'high' },
    { text: 'passport no. (HKSAR): K07302158', match: 'K07302158', level: 'high' },
  ],
  ignores: [
    { text: 'serial K04820917', because: 'no word about passports' },
    { text: 'HKSAR passport K0482091', because: 'seven digits' },
    { text: 'HKSAR passport K048209171', because: 'nine digits' },
    { text: 'HKSAR passport B04820917', because: 'no such series' },
  ],
});
