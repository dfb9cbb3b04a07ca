import { validate } from 'stdnum/lib/cjs/ro/cui.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Two to ten digits without leading zero: weights 7, 5, 3, 2, 1, 7, 5, 3, 2 modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Romanian tax and VAT number (CUI)',
  region: ['RO'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: ['ro.cui', 'ro.cif'] },
  patterns: [
    { regex: /\bRO ?[1-9]\d{5,9}\b/, prior: 0.5 },
    { regex: /\bRO ?[1-9]\d{3,4}\b/, prior: 0.15 },
    { regex: /\b[1-9]\d{5,8}\b/, prior: 0.02 },
  ],
  // The remainders 0 and 10 are one digit.
  validator: { test: checks, chance: 1 / 10, undetected: 0.04 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'cui',
    'cif',
    'cod fiscal',
    'cod unic de inregistrare',
    'cod de identificare fiscala',
    'codul fiscal',
    'c u i',
    'c i f',
    'tva',
    'romanian vat',
  ],
  finds: [
    { text: 'CUI: RO13168805', match: 'RO13168805', level: 'high' },
    { text: 'C.I.F. 37069000', match: '37069000', level: 'high' },
    { text: 'cod fiscal RO 25327033', match: 'RO 25327033', level: 'high' },
    { text: '{"codUnicDeInregistrare":"40721677"}', match: '40721677', level: 'high' },
    { text: 'SRL, CUI 906200', match: '906200', level: 'high' },
  ],
  ignores: [
    { text: 'CUI RO05710388', because: 'wrong check digit' },
    { text: 'CUI RO018248491', because: 'starts with zero' },
    { text: 'CUI RO18515082038', because: 'eleven digits' },
    { text: 'EURO 18531148', because: 'another word' },
    { text: 'order 18559067', because: 'no word about tax' },
  ],
});
