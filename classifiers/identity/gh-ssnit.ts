import { defineInfotype } from '../../src/detect/infotype.js';

/** Social Security and National Insurance Trust: a letter and twelve digits; no check digit is published. */
export default defineInfotype({
  title: 'Ghanaian social security number (SSNIT)',
  region: ['GH'],
  categories: ['pii'],
  regulations: ['Data Protection Act (GH)'],
  patterns: [{ regex: /\b[A-Z]\d{12}\b/, prior: 0.14 }],
  context: [
    'ssnit',
    'ssnit number',
    'ssnit no',
    'social security and national insurance trust',
    'social security number',
    'social security no',
    'ghana social security',
    'biometric ssnit',
  ],
  finds: [
    { text: 'SSNIT number C018407220041', match: 'C018407220041', level: 'medium' },
    { text: 'SSNIT: F047303180062', match: 'F047303180062', level: 'medium' },
    { text: '{"ssnit":"E119008240017"}', match: 'E119008240017', level: 'medium' },
    { text: 'Ghana social security no. A206912300054', match: 'A206912300054', level: 'medium' },
  ],
  ignores: [
    { text: 'lot C018407220041', because: 'no word about social security' },
    { text: 'SSNIT C01840722004', because: 'eleven digits' },
    { text: 'SSNIT C0184072200411', because: 'thirteen digits' },
    { text: 'SSNIT CA18407220041', because: 'two letters' },
    { text: 'SSNIT contributions of 2024', because: 'a year' },
  ],
});
