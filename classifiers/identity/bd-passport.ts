import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters and seven digits (machine-readable) or a letter and eight digits (e-passport). */
export default defineInfotype({
  title: 'Bangladeshi passport number',
  region: ['BD'],
  categories: ['pii'],
  regulations: ['Personal Data Protection Ordinance'],
  patterns: [
    namedAs('BD', /\b(?:[A-Z]{2}\d{7}|[A-Z]\d{8})\b/, 0.4),
    { regex: /(?:পাসপোর্ট)[^\dA-Z\n]{0,12}(?<value>[A-Z]{2}\d{7}|[A-Z]\d{8})\b/, prior: 0.86 },
    { regex: /\b(?:[A-Z]{2}\d{7}|[A-Z]\d{8})\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'bangladeshi passport',
    'পাসপোর্ট',
  ],
  finds: [
    { text: 'Bangladeshi passport BX0482917', match: 'BX0482917', level: 'high' },
    { text: 'Bangladesh passport no: A07302158', match: 'A07302158', level: 'high' },
    { text: 'পাসপোর্ট নম্বর: EB0916305', match: 'EB0916305', level: 'high' },
    { text: 'born in Bangladesh, passport BW0617304', match: 'BW0617304', level: 'medium' },
  ],
  ignores: [
    { text: 'tender BX0482917', because: 'no word about passports' },
    { text: 'Bangladeshi passport BX048291', because: 'six digits' },
    { text: 'Bangladeshi passport BX04829171', because: 'eight digits' },
    { text: 'Bangladeshi passport BXY0482917', because: 'three letters' },
  ],
});
