import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Royal decree of 24 June 2003: ten digits from 0 or 1, the last two are 97 minus the first eight modulo 97. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return /^[01]\d{9}$/.test(digits) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

export default defineInfotype({
  title: 'Belgian VAT number',
  region: ['BE'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', purview: 'Belgium value added tax number', stdnum: 'be.vat' },
  patterns: [
    { regex: /\bBE[ -]?[01]\d{3}[. ]?\d{3}[. ]?\d{3}\b/, prior: 0.6 },
    { regex: /\b[01]\d{9}\b/, prior: 0.005 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'btw',
    'btw nr',
    'btw nummer',
    'tva',
    'numero de tva',
    'no tva',
    'mwst',
    'belgian vat',
  ],
  finds: [
    { text: 'BTW BE 0407.222.826', match: 'BE 0407.222.826', level: 'high' },
    { text: 'N° TVA: BE0504424744', match: 'BE0504424744', level: 'high' },
    { text: 'leverancier BE 1329 362 036, Gent', match: 'BE 1329 362 036', level: 'high' },
    { text: 'btw_nummer=0518511025', match: '0518511025', level: 'medium' },
  ],
  ignores: [
    { text: 'BTW BE 0210.152.178', because: 'wrong check digits' },
    { text: 'BTW BE 2123.456.780', because: 'numbers start with 0 or 1' },
    { text: 'BTW BE 0403.170.70', because: 'nine digits' },
    { text: 'BTW BE 0403.170.7011', because: 'eleven digits' },
    { text: 'build 0400303273', because: 'ten digits without a word about tax' },
  ],
});
