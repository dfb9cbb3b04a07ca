import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'LOINC code',
  region: [],
  categories: ['health'],
  regulations: ['HIPAA', 'GDPR'],
  // LOINC Users' Guide: a number of up to five digits, a dash, a check digit.
  patterns: [{ regex: /\b[1-9]\d{1,5}-\d\b/, prior: 0.03 }],
  // Modulus 10 as in HL7, which is Luhn's formula.
  validator: { test: (candidate) => luhn(digitsOf(candidate)), chance: 1 / 10 },
  context: ['loinc', 'loinc code', 'loinc num', 'loinc number', 'loinc org', 'observation identifier'],
  finds: [
    { text: 'LOINC 4548-4 hemoglobin A1c', match: '4548-4', level: 'high' },
    { text: '{"system":"http://loinc.org","code":"2345-7"}', match: '2345-7', level: 'high' },
    { text: 'loinc_code=85354-9', match: '85354-9', level: 'high' },
    { text: 'LOINC: 8302-2, body height', match: '8302-2', level: 'high' },
  ],
  ignores: [
    { text: 'LOINC 4548-5', because: 'wrong check digit' },
    { text: 'section 4548-4', because: 'no word about LOINC' },
    { text: 'LOINC 4548-44', because: 'two digits behind the dash' },
    { text: 'LOINC 2345-7-1', because: 'a longer number' },
  ],
});
