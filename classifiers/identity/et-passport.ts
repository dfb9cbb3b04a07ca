import { defineInfotype } from '../../src/detect/infotype.js';

/** EP or EQ and seven digits; no check digit in the number itself. */
export default defineInfotype({
  title: 'Ethiopian passport number',
  region: ['ET'],
  categories: ['pii'],
  regulations: ['Proclamation 1321/2024 (ET)'],
  patterns: [{ regex: /\bE[PQ]\d{7}\b/, prior: 0.25 }],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'ethiopian passport',
    'ethiopia passport',
    'ፓስፖርት',
    'travel document',
  ],
  finds: [
    { text: 'Ethiopian passport EP4420718', match: 'EP4420718', level: 'high' },
    { text: 'Passport No. EQ0844177', match: 'EQ0844177', level: 'high' },
    { text: '{"passport":"EP2208471"}', match: 'EP2208471', level: 'high' },
    { text: 'ፓስፖርት EP7118204', match: 'EP7118204', level: 'high' },
  ],
  ignores: [
    { text: 'lot EP4420718', because: 'no word about passports' },
    { text: 'Ethiopian passport EP442071', because: 'six digits' },
    { text: 'Ethiopian passport EP44207188', because: 'eight digits' },
    { text: 'Ethiopian passport EPA420718', because: 'three letters' },
    { text: 'Ethiopian passport expires 2027', because: 'a year' },
  ],
});
