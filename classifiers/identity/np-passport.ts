import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Eight digits (machine-readable) or two letters and seven digits (e-passport). */
export default defineInfotype({
  title: 'Nepali passport number',
  region: ['NP'],
  categories: ['pii'],
  regulations: ['Privacy Act 2075'],
  patterns: [
    namedAs('NP', /\b(?:[BDPS]A\d{7}|\d{8})\b/, 0.4),
    { regex: /(?:राहदानी)[^\dA-Z\n]{0,12}(?<value>[BDPS]A\d{7}|\d{8})\b/, prior: 0.86 },
    { regex: /\b(?:[BDPS]A\d{7}|\d{8})\b/, prior: 0.08 },
  ],
  context: ['passport', 'passports', 'passport number', 'passport no', 'travel document', 'nepali passport', 'राहदानी'],
  finds: [
    { text: 'Nepali passport PA0482917', match: 'PA0482917', level: 'high' },
    { text: 'Nepal passport no. 07302158', match: '07302158', level: 'high' },
    { text: 'राहदानी नम्बर: 11916305', match: '11916305', level: 'high' },
    { text: 'passport (Nepal): BA0617304', match: 'BA0617304', level: 'high' },
  ],
  ignores: [
    { text: 'invoice 07302158', because: 'no word about passports' },
    { text: 'Nepali passport 0730215', because: 'seven digits' },
    { text: 'Nepali passport PA048291', because: 'six digits behind the letters' },
    { text: 'Nepali passport 073021588', because: 'nine digits' },
  ],
});
