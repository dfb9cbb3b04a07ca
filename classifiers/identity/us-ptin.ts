import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'US preparer tax identification number (PTIN)',
  region: ['US'],
  categories: ['pii', 'financial'],
  regulations: ['GLBA', 'CCPA'],
  aliases: { google: 'US_PREPARER_TAXPAYER_IDENTIFICATION_NUMBER' },
  patterns: [
    // Serials have stayed below P04 million since they began.
    { regex: /\bP0[0-4]\d{6}\b/, prior: 0.2 },
    { regex: /\bP-?\d{8}\b/, prior: 0.09 },
  ],
  context: [
    'ptin',
    'ptins',
    'preparer tax identification',
    'preparer tax identification number',
    'preparer taxpayer identification',
    'preparer tin',
    'tax preparer',
    'paid preparer',
    'return preparer',
    'preparer id',
  ],
  neverReal: ['P00000000'],
  finds: [
    { text: 'PTIN: P01473829', match: 'P01473829', level: 'high' },
    { text: 'Paid preparer PTIN P00918245', match: 'P00918245', level: 'high' },
    { text: '{"preparer_tin":"P02617730"}', match: 'P02617730', level: 'high' },
    { text: 'tax preparer J. Ortiz (P03104482)', match: 'P03104482', level: 'high' },
  ],
  ignores: [
    { text: 'bin P01473829', because: 'no word about preparers' },
    { text: 'PTIN P0147382', because: 'seven digits' },
    { text: 'PTIN P014738291', because: 'nine digits' },
    { text: 'PTIN Q01473829', because: 'starts with another letter' },
    { text: 'PTIN P00000000', because: 'a blank' },
  ],
});
