import { validate } from 'stdnum/lib/cjs/de/vat.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** § 27a UStG: nine digits, the last by ISO/IEC 7064 MOD 11,10. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits[0] !== 0 && new Set(digits).size > 1 && validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'German VAT number (USt-IdNr.)',
  region: ['DE'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', presidio: 'DE_VAT_ID', purview: 'Germany value added tax number', stdnum: 'de.vat' },
  patterns: [
    { regex: /\bDE[ -]?[1-9]\d{2}[ .]?\d{3}[ .]?\d{3}\b/, prior: 0.5 },
    { regex: /\b[1-9]\d{8}\b/, prior: 0.015 },
    // Where the country is named it decides between equals.
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Gg]erman|GERMAN|[Dd]eutsch|DEUTSCH)[^\d\n]{0,48}?\b(?<value>[1-9]\d{8})\b/,
      prior: 0.05,
    },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'ust id',
    'ust idnr',
    'ust id nr',
    'u st id',
    'u st id nr',
    'ustid',
    'ustidnr',
    'umsatzsteuer',
    'umsatzsteuer id',
    'umsatzsteuer identifikationsnummer',
    'umsatzsteueridentifikationsnummer',
    'umsatzsteuernummer',
    'mwst',
    'mw st',
    'german vat',
  ],
  finds: [
    { text: 'USt-IdNr.: DE800422528', match: 'DE800422528', level: 'high' },
    {
      text: 'Umsatzsteuer-Identifikationsnummer gemäß § 27a UStG: DE 924 236 545',
      match: 'DE 924 236 545',
      level: 'high',
    },
    { text: '"ustId": "609355422"', match: '609355422', level: 'medium' },
    { text: 'VAT number DE742101801', match: 'DE742101801', level: 'high' },
    { text: 'Kunde DE268076372, Hamburg', match: 'DE268076372' },
  ],
  ignores: [
    { text: 'USt-IdNr. DE136255035', because: 'wrong check digit' },
    { text: 'USt-IdNr. DE012829320', because: 'starts with zero' },
    { text: 'USt-IdNr. DE13608249', because: 'eight digits' },
    { text: 'USt-IdNr. DE1363926368', because: 'ten digits' },
    { text: 'part 136148314', because: 'nine digits without a word about tax' },
  ],
});
