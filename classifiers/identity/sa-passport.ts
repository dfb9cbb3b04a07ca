import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter and six, on electronic passports eight digits. */
export default defineInfotype({
  title: 'Saudi passport number',
  region: ['SA'],
  categories: ['pii'],
  regulations: ['PDPL'],
  patterns: [
    namedAs('SA', /\b(?:[A-Z]\d{6}|[A-Z]\d{8})\b/, 0.4),
    { regex: /سعودي[^\d\n]{0,32}?\b(?<value>[A-Z]\d{6}|[A-Z]\d{8})\b/, prior: 0.5 },
    { regex: /\b(?:[A-Z]\d{6}|[A-Z]\d{8})\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'saudi passport',
    'جواز السفر',
    'جواز سفر',
    'رقم الجواز',
    'رقم جواز السفر',
    'الجواز',
  ],
  finds: [
    { text: 'Saudi passport T482091', match: 'T482091', level: 'high' },
    { text: 'رقم جواز السفر السعودي: A48209173', match: 'A48209173', level: 'high' },
    { text: 'KSA passport no. V07302158', match: 'V07302158', level: 'high' },
    { text: 'Passport (Saudi Arabia): X916305', match: 'X916305', level: 'high' },
  ],
  ignores: [
    { text: 'aisle T482091', because: 'no word about passports' },
    { text: 'Saudi passport T48209', because: 'five digits' },
    { text: 'Saudi passport TA482091', because: 'two letters' },
    { text: 'Saudi passport A482091735', because: 'nine digits' },
  ],
});
