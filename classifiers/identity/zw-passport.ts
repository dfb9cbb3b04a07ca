import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters, the second N for ordinary books, and six digits; e-passports AE and six. */
export default defineInfotype({
  title: 'Zimbabwean passport number',
  region: ['ZW'],
  categories: ['pii'],
  regulations: ['Cyber and Data Protection Act (ZW)'],
  patterns: [namedAs('ZW', /\b[A-Z]{2}\d{6}\b/, 0.4), { regex: /\b[A-H]N\d{6}\b/, prior: 0.096 }],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'zimbabwean passport',
    'zimbabwe passport',
    'travel document',
  ],
  finds: [
    { text: 'Zimbabwean passport FN204417', match: 'FN204417', level: 'high' },
    { text: 'Zimbabwe passport no. AE077341', match: 'AE077341', level: 'high' },
    { text: '{"zimbabwePassport":"CN118204"}', match: 'CN118204', level: 'high' },
    { text: 'citizen of Zimbabwe, passport number GN408827', match: 'GN408827', level: 'high' },
  ],
  ignores: [
    { text: 'Zimbabwe, order FN204417', because: 'no word about passports' },
    { text: 'Zimbabwean passport FN20441', because: 'five digits' },
    { text: 'Zimbabwean passport FN2044177', because: 'seven digits' },
    { text: 'Zimbabwean passport FNA20441', because: 'three letters' },
    { text: 'Zimbabwean passport expires 2027', because: 'a year' },
  ],
});
