import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * A letter and seven digits; since the P and R series two letters. No check digit is printed outside the
 * machine-readable zone.
 */
export default defineInfotype({
  title: 'Australian passport number',
  region: ['AU'],
  categories: ['pii'],
  regulations: ['Privacy Act 1988'],
  aliases: { google: 'AUSTRALIA_PASSPORT', purview: 'Australia passport number' },
  patterns: [
    namedAs('AU', /\b(?:(?:[A-Z]|P[A-FUWXZ]|R[A-Z])\d{7})\b/, 0.4),
    { regex: /\b(?:(?:[A-Z]|P[A-FUWXZ]|R[A-Z])\d{7})\b/, prior: 0.104 },
  ],
  context: ['passport', 'passports', 'passport number', 'passport no', 'travel document', 'australian passport'],
  finds: [
    { text: 'Australian passport number: N4820917', match: 'N4820917', level: 'high' },
    { text: 'AU passport PA0937261 expires 2031', match: 'PA0937261', level: 'high' },
    { text: 'Nationality: Australian. Passport No: RA5028174', match: 'RA5028174', level: 'medium' },
    { text: '{"australianPassport":"M7730215"}', match: 'M7730215', level: 'high' },
    { text: 'Passport (AUS): E3916058', match: 'E3916058', level: 'high' },
  ],
  ignores: [
    { text: 'invoice N4820917', because: 'no word about passports' },
    { text: 'Australian passport N482091', because: 'six digits' },
    { text: 'Australian passport N48209171', because: 'eight digits' },
    { text: 'Australian passport number XN4820917Q', because: 'inside a longer token' },
    { text: 'npm install passport@0.7.0', because: 'a library of that name' },
  ],
});
