import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters and seven digits (Directorate General of Immigration & Passports). */
export default defineInfotype({
  title: 'Pakistani passport number',
  region: ['PK'],
  categories: ['pii'],
  regulations: ['PECA 2016'],
  patterns: [
    namedAs('PK', /\b[A-Z]{2}\d{7}\b/, 0.4),
    { regex: /(?:پاسپورٹ)[^\dA-Z\n]{0,12}(?<value>[A-Z]{2}\d{7})\b/, prior: 0.86 },
    { regex: /\b[A-Z]{2}\d{7}\b/, prior: 0.106 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'pakistani passport',
    'پاسپورٹ',
  ],
  finds: [
    { text: 'Pakistani passport AB4820917', match: 'AB4820917', level: 'high' },
    { text: 'Pakistan passport number: KX0730215', match: 'KX0730215', level: 'high' },
    { text: 'پاسپورٹ نمبر: CJ9163054', match: 'CJ9163054', level: 'high' },
    { text: 'Passport (Pakistan): BN6173048', match: 'BN6173048', level: 'high' },
  ],
  ignores: [
    { text: 'bill AB4820917', because: 'no word about passports' },
    { text: 'Pakistani passport AB482091', because: 'six digits' },
    { text: 'Pakistani passport A4820917', because: 'one letter' },
    { text: 'Pakistani passport AB48209171', because: 'eight digits' },
  ],
});
