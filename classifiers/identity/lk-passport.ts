import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter (N, earlier M; D and O for officials) and seven digits. */
export default defineInfotype({
  title: 'Sri Lankan passport number',
  region: ['LK'],
  categories: ['pii'],
  regulations: ['PDPA No. 9 of 2022'],
  patterns: [namedAs('LK', /\b[A-Z]\d{7}\b/, 0.4), { regex: /\b[A-Z]\d{7}\b/, prior: 0.1 }],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'sri lankan passport',
    'sri lanka',
  ],
  finds: [
    { text: 'Sri Lankan passport N4820917', match: 'N4820917', level: 'high' },
    { text: 'Sri Lanka passport number: M7302158', match: 'M7302158', level: 'high' },
    { text: 'passport (Sri Lanka): N9163054', match: 'N9163054', level: 'high' },
    { text: 'LKA passport N6173048', match: 'N6173048', level: 'high' },
  ],
  ignores: [
    { text: 'batch N4820917', because: 'no word about passports' },
    { text: 'Sri Lankan passport N482091', because: 'six digits' },
    { text: 'Sri Lankan passport NB4820917', because: 'two letters' },
    { text: 'Sri Lankan passport N48209171', because: 'eight digits' },
  ],
});
