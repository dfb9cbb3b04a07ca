import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters and six digits (Department of Internal Affairs). */
export default defineInfotype({
  title: 'New Zealand passport number',
  region: ['NZ'],
  categories: ['pii'],
  regulations: ['Privacy Act 2020'],
  patterns: [namedAs('NZ', /\b[A-Z]{2}\d{6}\b/, 0.4), { regex: /\b[A-Z]{2}\d{6}\b/, prior: 0.104 }],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'nz passport',
    'new zealand passport',
  ],
  finds: [
    { text: 'NZ passport: LH482091', match: 'LH482091', level: 'high' },
    { text: 'New Zealand passport number RA073625 (expires 2030)', match: 'RA073625', level: 'high' },
    { text: 'Passport number (New Zealand): LM617304', match: 'LM617304', level: 'high' },
    { text: 'nz_passport=EA350284', match: 'EA350284', level: 'high' },
  ],
  ignores: [
    { text: 'part LH482091', because: 'no word about passports' },
    { text: 'NZ passport LH48209', because: 'five digits' },
    { text: 'NZ passport L482091', because: 'one letter' },
    { text: 'NZ passport LH4820917', because: 'seven digits' },
    { text: 'NZ passport ALH482091', because: 'three letters' },
  ],
});
