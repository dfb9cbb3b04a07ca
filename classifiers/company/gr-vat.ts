import { validate } from 'stdnum/lib/cjs/gr/vat.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The tax number with EL in front. Nine digits (a leading zero was added in 1999): powers of two modulo 11 modulo 10. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits.length === 9 && new Set(digits).size > 1 && validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'Greek VAT number (FPA)',
  region: ['GR'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'gr.vat' },
  patterns: [
    { regex: /\b(?:EL|GR)[ -]?\d{9}\b/, prior: 0.5 },
    // Where the country's name stands before, it decides between equal shapes.
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Gg]re(?:ek|ece)|GREE(?:K|CE)|[Εε]λλ[ηάα])[^\d\n]{0,48}?\b(?<value>\d{9})\b/,
      prior: 0.05,
    },
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
    'αφμ φπα',
    'φπα',
    'fpa',
    'greek vat',
    'greek vat number',
  ],
  finds: [
    { text: 'ΑΦΜ/ΦΠΑ: EL012530849', match: 'EL012530849', level: 'high' },
    { text: 'Greek VAT number 974848688', match: '974848688', level: 'high' },
    { text: 'VAT EL339707530', match: 'EL339707530', level: 'high' },
    { text: '{"vatId":"EL124820755"}', match: 'EL124820755', level: 'high' },
    { text: 'Αθήνα, EL060876093', match: 'EL060876093' },
  ],
  ignores: [
    { text: 'ΦΠΑ 044650430', because: 'wrong check digit' },
    { text: 'ΦΠΑ 09461154', because: 'eight digits' },
    { text: 'ΦΠΑ 0942371549', because: 'ten digits' },
    { text: 'part 094753257', because: 'no word about tax' },
    { text: 'MODEL094317120', because: 'inside a longer token' },
  ],
});
