import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'ICD-10-PCS procedure code',
  region: ['US'],
  categories: ['health'],
  regulations: ['HIPAA'],
  // CMS: seven characters, the first a section; the letters I and O are not used.
  patterns: [{ regex: /\b(?=[A-Z0-9]{0,6}\d)(?=\d{0,6}[A-Z])[0-9BCDFGHX][0-9A-HJ-NP-Z]{6}\b/, prior: 0.1 }],
  context: ['icd 10 pcs', 'icd10pcs', 'pcs', 'pcs code', 'procedure code', 'procedure codes', 'principal procedure'],
  finds: [
    { text: 'ICD-10-PCS: 0DTJ4ZZ', match: '0DTJ4ZZ', level: 'medium' },
    { text: 'icd10pcs=02703ZZ;', match: '02703ZZ', level: 'medium' },
    { text: 'Principal procedure 0SR90J9 (hip)', match: '0SR90J9', level: 'medium' },
    { text: 'PCS code B2111ZZ, coronary imaging', match: 'B2111ZZ', level: 'medium' },
  ],
  ignores: [
    { text: 'part 0DTJ4ZZ', because: 'no word about procedures' },
    { text: 'PCS 0DTJ4Z', because: 'six characters' },
    { text: 'PCS 0OTJ4ZZ', because: 'O is not used' },
    { text: 'PCS 1234567', because: 'digits alone' },
    { text: 'PCS 0DTJ4ZZA', because: 'eight characters' },
  ],
});
