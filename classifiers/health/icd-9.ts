import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'ICD-9 diagnosis code',
  region: [],
  categories: ['health'],
  regulations: ['HIPAA', 'GDPR'],
  aliases: { google: 'ICD9_CODE', purview: 'International classification of diseases (ICD-9-CM)' },
  // ICD-9-CM: three digits, V and two, or E and three; up to two more behind a dot. Amounts look alike.
  patterns: [
    { regex: /(?<![$€£¥] ?)\b\d{3}\.\d{1,2}(?!%| ?(?:USD|EUR|GBP|kg|mg|ml|mm|cm|MB|GB|ms|km)\b)\b/, prior: 0.1 },
    { regex: /\bV\d{2}(?:\.\d{1,2})?\b/, prior: 0.2 },
    { regex: /\bE\d{3}(?:\.\d)?\b/, prior: 0.1 },
  ],
  context: [
    'icd 9',
    'icd9',
    'icd 9 cm',
    'icd9cm',
    'icd 9 code',
    'icd 9 codes',
    'diagnosis code',
    'diagnosis codes',
    'dx code',
    'icd code',
    'icd codes',
  ],
  finds: [
    { text: 'ICD-9: 250.00', match: '250.00', level: 'medium' },
    { text: 'icd9_code=V58.67', match: 'V58.67', level: 'medium' },
    { text: 'ICD-9-CM E885.9 fall on same level', match: 'E885.9', level: 'medium' },
    { text: 'Diagnosis code 401.9, essential hypertension', match: '401.9', level: 'medium' },
    { text: '{"icd9":"410.71"}', match: '410.71', level: 'medium' },
  ],
  ignores: [
    { text: 'total 250.00', because: 'no word about diagnoses' },
    { text: 'ICD-9 fee $250.00', because: 'an amount' },
    { text: 'ICD-9 250.001', because: 'three digits behind the dot' },
    { text: 'ICD-9 release 1250.00', because: 'four digits before the dot' },
    { text: 'icd9 lab value 140.25 mg', because: 'a measure' },
  ],
});
