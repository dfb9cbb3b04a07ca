import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Indian tax deduction account number (TAN)',
  region: ['IN'],
  categories: ['financial'],
  regulations: ['DPDP Act'],
  patterns: [{ regex: /\b[A-Z]{4}\d{5}[A-Z]\b/, prior: 0.12 }],
  context: [
    'tan',
    'tan no',
    'tan number',
    'tax deduction account number',
    'tax deduction and collection account number',
    'deductor',
    'tds',
    'form 16',
    'form 26q',
  ],
  finds: [
    { text: 'TAN: MUMH76241U', match: 'MUMH76241U', level: 'medium' },
    { text: 'TAN of the deductor DELA29467B', match: 'DELA29467B', level: 'medium' },
    { text: '{"tan":"BLRK77684F"}', match: 'BLRK77684F', level: 'medium' },
    { text: 'Tax Deduction Account Number CHES81391G', match: 'CHES81391G', level: 'medium' },
  ],
  ignores: [
    { text: 'TAN MUM12345A', because: 'three letters' },
    { text: 'TAN MUMA1234B', because: 'four digits' },
    { text: 'PART ABCD12345E', because: 'no word about tax' },
    { text: 'TAN MUMA123456B', because: 'six digits' },
  ],
});
