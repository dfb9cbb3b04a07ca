import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Four digits of the bank and up to ten of the account; the check differs from bank to bank. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'Danish bank account number',
  region: ['DK'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{4}[ -]\d{6,10}\b/, prior: 0.13 },
    { regex: /\b\d{4}[ -]\d{3} ?\d{3,4}\b/, prior: 0.12 },
    { regex: /\b[0-9]\d{13}\b/, prior: 0.02 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    'reg nr',
    'regnr',
    'reg og kontonr',
    'registreringsnummer',
    'kontonummer',
    'kontonr',
    'konto nr',
    'bankkonto',
    'nemkonto',
    'danish bank account',
  ],
  finds: [
    { text: 'Reg.- og kontonr. 3118-5495577707', match: '3118-5495577707', level: 'medium' },
    { text: 'Kontonummer: 9931 0928818', match: '9931 0928818', level: 'medium' },
    { text: '{"nemkonto":"0676-5129497"}', match: '0676-5129497', level: 'medium' },
    { text: 'Konto nr. 4972 068 4696', match: '4972 068 4696', level: 'medium' },
  ],
  ignores: [
    { text: 'Kontonr. 123-1235449', because: 'three digits of the bank' },
    { text: 'Kontonr. 1234-12345', because: 'five digits of the account' },
    { text: 'tlf 3312 4567', because: 'a telephone number' },
    { text: 'Kontonr. 1234-12313161009', because: 'eleven digits of the account' },
  ],
});
