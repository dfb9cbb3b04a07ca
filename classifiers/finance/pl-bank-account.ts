import { digitsOf, mod97 } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Order 15/2010 of the National Bank: the IBAN of Poland without `PL`, ISO/IEC 7064 MOD 97-10. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return digits.length === 26 && new Set(digits).size > 3 && mod97(`${digits.slice(2)}PL${digits.slice(0, 2)}`) === 1;
}

export default defineInfotype({
  title: 'Polish bank account number (NRB)',
  region: ['PL'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{2}(?: \d{4}){6}\b/, prior: 0.7 },
    { regex: /\b\d{2}(?:-\d{4}){6}\b/, prior: 0.7 },
    { regex: /\b\d{26}\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'nr rachunku',
    'numer rachunku',
    'numer konta',
    'nr konta',
    'rachunek',
    'rachunek bankowy',
    'konto',
    'konto bankowe',
    'nrb',
    'przelew',
    'polish bank account',
  ],
  finds: [
    { text: 'Nr rachunku: 36 1140 8352 1094 3373 3203 2522', match: '36 1140 8352 1094 3373 3203 2522', level: 'high' },
    { text: 'konto 18102066460800760571927913', match: '18102066460800760571927913', level: 'high' },
    { text: '{"numerKonta":"92105039954082097979010217"}', match: '92105039954082097979010217', level: 'high' },
    { text: 'Przelew na 01 2490 5321 8939 5507 0101 3381', match: '01 2490 5321 8939 5507 0101 3381', level: 'high' },
    { text: 'faktura, 12-1240-5403-8313-1605-5064-3268', match: '12-1240-5403-8313-1605-5064-3268', level: 'high' },
  ],
  ignores: [
    { text: 'konto 48 1140 6669 5681 9948 5265 8127', because: 'wrong check digits' },
    { text: 'konto 61 1090 1014 0000 0712 1981 287', because: 'three digits at the end' },
    { text: 'konto 7048364588880818467445862', because: '25 digits' },
    { text: 'id 24395003694134618685419598', because: 'no word about banks' },
  ],
});
