import { validate } from 'stdnum/lib/cjs/bg/vat.js';
import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Ordinance 1 of the Bulstat register: weights 1 to 8 modulo 11, and when that is ten, 3 to 10. `stdnum` refuses first
 * digits that are in use. Ten digits after `BG` are the number of a person.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (digits.length === 10) return validate(digits.join('')).isValid;
  if (digits.length !== 9 || new Set(digits).size === 1) return false;
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const check = first === 10 ? weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 : first;
  return check % 10 === digits[8];
}

export default defineInfotype({
  title: 'Bulgarian VAT number and company number (EIK)',
  region: ['BG'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'bg.vat' },
  patterns: [
    { regex: /\bBG ?\d{9}\b/, prior: 0.5 },
    { regex: /\bBG ?\d{10}\b/, prior: 0.3 },
    { regex: /\b\d{9}\b/, prior: 0.02 },
  ],
  // A remainder of ten is written 0; ten digits after `BG` pass with one of three checks.
  validator: { test: checks, chance: 1 / 10, undetected: 0.04 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'ддс',
    'ддс номер',
    'ин по ддс',
    'идентификационен номер',
    'еик',
    'булстат',
    'eik',
    'bulstat',
    'dds',
    'uic',
    'bulgarian vat',
  ],
  finds: [
    { text: 'ЕИК 489618245', match: '489618245', level: 'high' },
    { text: 'ДДС номер: BG206224231', match: 'BG206224231', level: 'high' },
    { text: 'Bulstat: 815736126', match: '815736126', level: 'high' },
    { text: '{"vatNumber":"BG293590472"}', match: 'BG293590472', level: 'high' },
  ],
  ignores: [
    { text: 'ЕИК 198879772', because: 'wrong check digit' },
    { text: 'ЕИК 11181408', because: 'eight digits' },
    { text: 'order 175313702', because: 'nine digits without a word about companies' },
    { text: 'ДДС BG17573631', because: 'eight digits behind the prefix' },
    { text: 'color BG123', because: 'three digits' },
  ],
});
