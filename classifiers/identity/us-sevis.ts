import { defineInfotype } from '../../src/detect/infotype.js';

/** Student and exchange visitor records are numbered N and ten digits, the first two of them zeros. */
export default defineInfotype({
  title: 'US student and exchange visitor number (SEVIS)',
  region: ['US'],
  categories: ['pii'],
  regulations: ['FERPA', 'CCPA', 'Privacy Act of 1974'],
  patterns: [
    { regex: /\bN00\d{8}\b/, prior: 0.4 },
    { regex: /\bN\d{10}\b/, prior: 0.12 },
  ],
  context: [
    'sevis',
    'sevis id',
    'sevis number',
    'sevis no',
    'form i 20',
    'i 20',
    'ds 2019',
    'exchange visitor',
    'f 1 student',
    'j 1 visa',
    'sevp',
  ],
  finds: [
    { text: 'SEVIS ID: N0031774820', match: 'N0031774820', level: 'high' },
    { text: 'Form I-20, SEVIS number N0028840193', match: 'N0028840193', level: 'high' },
    { text: '{"sevisId":"N0012093374"}', match: 'N0012093374', level: 'high' },
    { text: 'DS-2019 exchange visitor N0033019482', match: 'N0033019482', level: 'high' },
  ],
  ignores: [
    { text: 'bin N0031774820', because: 'no word about students' },
    { text: 'SEVIS N003177482', because: 'nine digits' },
    { text: 'SEVIS N00317748201', because: 'eleven digits' },
    { text: 'SEVIS 0031774820', because: 'no N in front' },
    { text: 'SEVIS fee paid 2024', because: 'a year' },
  ],
});
