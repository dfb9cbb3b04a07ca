import { validate } from 'stdnum/lib/cjs/al/nipt.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Albanian tax number (NIPT/NUIS)',
  region: ['AL'],
  categories: ['financial'],
  regulations: [],
  aliases: { google: 'VAT_NUMBER', stdnum: 'al.nipt' },
  patterns: [
    { regex: /\b[A-M]\d{8}[A-Z]\b/, prior: 0.07 },
    { regex: /\bAL ?[A-M]\d{8}[A-Z]\b/, prior: 0.4 },
  ],
  // A letter of the decade, digits of year, month and day; the last letter is a check whose rule is not published.
  validator: { test: conformsTo({ validate }), chance: 0.29 },
  context: [
    'nipt',
    'nuis',
    'nipti',
    'numri i identifikimit te personit te tatueshem',
    'numri unik i identifikimit te subjektit',
    'tvsh',
    'qkb',
    'albanian tax number',
  ],
  finds: [
    { text: 'NIPT: L21014424I', match: 'L21014424I', level: 'high' },
    { text: 'NUIS K43112951G', match: 'K43112951G', level: 'medium' },
    { text: '{"nipt":"M51615410F"}', match: 'M51615410F', level: 'medium' },
    { text: 'numri i identifikimit të personit të tatueshëm J91710068I', match: 'J91710068I', level: 'medium' },
  ],
  ignores: [
    { text: 'NIPT L41376260X', because: 'no day 99' },
    { text: 'NIPT Z41312083X', because: 'no such decade' },
    { text: 'NIPT L4131386X', because: 'seven digits' },
    { text: 'part L41346805X', because: 'no word about tax' },
  ],
});
