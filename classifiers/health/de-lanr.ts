import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** KBV, Richtlinie Arztnummer: six digits by 4 and 9 in turn, the seventh completes the sum to a multiple of ten. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return (
    (weightedSum(digits, [4, 9, 4, 9, 4, 9]) + (digits[6] ?? 0)) % 10 === 0 && new Set(digits.slice(0, 7)).size > 1
  );
}

export default defineInfotype({
  title: 'German physician number (LANR)',
  region: ['DE'],
  categories: ['pii', 'health'],
  regulations: ['GDPR', 'SGB V'],
  aliases: { presidio: 'DE_LANR' },
  patterns: [
    // The last two digits name the field: 01 to 99.
    { regex: /\b\d{7}(?:0[1-9]|[1-9]\d)\b/, prior: 0.02 },
    { regex: /\b\d{7} (?:0[1-9]|[1-9]\d)\b/, prior: 0.03 },
  ],
  validator: {
    test: checks,
    chance: 0.1,
    // The field is outside the check.
    unchecked: (value, at) => digitsOf(value.slice(0, at)).length >= 7,
    // Four times a digit and four times that digit plus five end alike.
    undetected: 0.06,
  },
  context: [
    'lanr',
    'arztnummer',
    'lebenslange arztnummer',
    'arzt nr',
    'vertragsarzt',
    'vertragsarztnummer',
    'arztnr',
    'physician number',
    'german physician number',
    'kbv',
  ],
  finds: [
    { text: 'LANR: 123456601', match: '123456601', level: 'high' },
    { text: 'Lebenslange Arztnummer 838411034', match: '838411034', level: 'high' },
    { text: 'lanr=270915903', match: '270915903', level: 'high' },
    { text: 'Arztnummer 6048222 51, Praxis am Markt', match: '6048222 51', level: 'high' },
  ],
  ignores: [
    { text: 'LANR 123456701', because: 'wrong check digit' },
    { text: 'LANR 123456600', because: 'no field 00' },
    { text: 'LANR 12345660', because: 'eight digits' },
    { text: 'LANR 1234566011', because: 'ten digits' },
    { text: 'Bestellung 838411034', because: 'nine digits without a word about physicians' },
  ],
});
