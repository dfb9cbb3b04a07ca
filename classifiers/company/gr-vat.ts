import { validate } from 'stdnum/lib/cjs/gr/vat.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits (a leading zero was added in 1999): powers of two modulo 11 modulo 10. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits.length === 9 && new Set(digits).size > 1 && validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'Greek VAT and tax number (AFM)',
  region: ['GR'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', purview: 'Greece tax identification number', stdnum: 'gr.vat' },
  patterns: [
    { regex: /\b(?:EL|GR)[ -]?\d{9}\b/, prior: 0.5 },
    { regex: /\b\d{9}\b/, prior: 0.02 },
  ],
  // The remainders 0 and 10 are one digit.
  validator: { test: checks, chance: 1 / 10, undetected: 0.03 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'αφμ',
    'α φ μ',
    'αριθμος φορολογικου μητρωου',
    'φορολογικο μητρωο',
    'δου',
    'φπα',
    'afm',
    'tin',
    'tax identification number',
    'greek vat',
  ],
  finds: [
    { text: 'ΑΦΜ: 012530849', match: '012530849', level: 'high' },
    { text: 'Α.Φ.Μ. 974848688', match: '974848688', level: 'high' },
    { text: 'VAT EL339707530', match: 'EL339707530', level: 'high' },
    { text: '{"afm":"124820755"}', match: '124820755', level: 'high' },
    { text: 'Αθήνα, EL060876093', match: 'EL060876093' },
  ],
  ignores: [
    { text: 'ΑΦΜ 044650430', because: 'wrong check digit' },
    { text: 'ΑΦΜ 09461154', because: 'eight digits' },
    { text: 'ΑΦΜ 0942371549', because: 'ten digits' },
    { text: 'part 094753257', because: 'no word about tax' },
    { text: 'MODEL094317120', because: 'inside a longer token' },
  ],
});
