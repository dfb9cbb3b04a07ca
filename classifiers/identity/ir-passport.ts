import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter and eight digits. */
export default defineInfotype({
  title: 'Iranian passport number',
  region: ['IR'],
  categories: ['pii'],
  regulations: [],
  patterns: [
    namedAs('IR', /\b[A-Z]\d{8}\b/, 0.4),
    { regex: /(?:گذرنامه|پاسپورت)[^\dA-Z\n]{0,12}(?<value>[A-Z]\d{8})\b/, prior: 0.86 },
    { regex: /\b[A-Z]\d{8}\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'iranian passport',
    'گذرنامه',
    'شماره گذرنامه',
    'پاسپورت',
  ],
  finds: [
    { text: 'Iranian passport K48209173', match: 'K48209173', level: 'high' },
    { text: 'شماره گذرنامه: A07302158', match: 'A07302158', level: 'high' },
    { text: 'پاسپورت X09163054', match: 'X09163054', level: 'high' },
    { text: 'Iranian passport no. V61730482', match: 'V61730482', level: 'high' },
  ],
  ignores: [
    { text: 'فاکتور K48209173', because: 'no word about passports' },
    { text: 'Iranian passport K4820917', because: 'seven digits' },
    { text: 'Iranian passport KA48209173', because: 'two letters' },
    { text: 'Iranian passport K482091735', because: 'nine digits' },
  ],
});
