import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits, printed five and four; the rule of the unique lifetime identifier's check digit is not published. */
export default defineInfotype({
  title: 'Alberta personal health number (PHN)',
  region: ['CA'],
  categories: ['pii', 'health'],
  regulations: ['PIPEDA', 'Health Information Act'],
  patterns: [
    { regex: /\b\d{5}-\d{4}\b/, prior: 0.1 },
    {
      regex: /(?<![A-Za-z])(?:Albert|ALBERT|albert|AHCIP|\bAB)[^\d\n]{0,48}?\b(?<value>\d{5}[- ]?\d{4})\b/,
      prior: 0.25,
    },
    { regex: /\b\d{9}\b/, prior: 0.091 },
  ],
  context: [
    'phn',
    'ab phn',
    'alberta phn',
    'personal health number',
    'alberta health',
    'alberta health care',
    'alberta health care insurance',
    'ahcip',
    'alberta health number',
    'alberta personal health',
    'uli',
    'unique lifetime identifier',
    'health care number',
  ],
  finds: [
    { text: 'Alberta PHN 40718-2263', match: '40718-2263', level: 'high' },
    { text: 'Alberta Health Care number 618840297', match: '618840297', level: 'high' },
    { text: '{"ab_phn":"50291-7738"}', match: '50291-7738', level: 'medium' },
    { text: 'AHCIP personal health number: 72204 1185', match: '72204 1185', level: 'high' },
  ],
  ignores: [
    { text: 'ZIP 40718-2263', because: 'a US postal code' },
    { text: 'Alberta PHN 40718-226', because: 'eight digits' },
    { text: 'Alberta PHN 40718-22631', because: 'ten digits' },
    { text: 'Alberta order 618840297', because: 'no word about health' },
    { text: 'PHN number missing', because: 'no number' },
  ],
});
