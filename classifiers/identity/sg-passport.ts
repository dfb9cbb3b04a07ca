import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * E or K, seven digits and a letter (Immigration & Checkpoints Authority); how the letter is computed is not
 * published.
 */
export default defineInfotype({
  title: 'Singapore passport number',
  region: ['SG'],
  categories: ['pii'],
  regulations: ['PDPA'],
  aliases: { google: 'SINGAPORE_PASSPORT' },
  patterns: [namedAs('SG', /\b[EK]\d{7}[A-Z]\b/, 0.4), { regex: /\b[EK]\d{7}[A-Z]\b/, prior: 0.12 }],
  context: ['passport', 'passports', 'passport number', 'passport no', 'travel document', 'singapore passport'],
  finds: [
    { text: 'Singapore passport K4820917B', match: 'K4820917B', level: 'high' },
    { text: 'SG passport no: E7302158H', match: 'E7302158H', level: 'high' },
    { text: 'passport number K9163054D', match: 'K9163054D', level: 'medium' },
    { text: '"sgPassport":"K6173048N"', match: 'K6173048N', level: 'high' },
  ],
  ignores: [
    { text: 'bin K4820917B', because: 'no word about passports' },
    { text: 'Singapore passport K482091B', because: 'six digits' },
    { text: 'Singapore passport S4820917', because: 'no letter behind' },
    { text: 'Singapore passport K4820917BX', because: 'two letters behind' },
    { text: 'Singapore passport Q4820917B', because: 'no such series' },
  ],
});
