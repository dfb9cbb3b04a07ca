import { validate } from 'stdnum/lib/cjs/cy/vat.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Eight digits (not from 12) and a check letter: odd places recoded, the sum modulo 26. */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate).replace(/^CY/, '');
  return /^(?!12)[013-69]/.test(value) && validate(value).isValid;
}

export default defineInfotype({
  title: 'Cypriot VAT number',
  region: ['CY'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'cy.vat' },
  patterns: [
    { regex: /\bCY ?\d{8} ?[A-Z]\b/, prior: 0.7 },
    { regex: /\b\d{8}[A-Z]\b/, prior: 0.015 },
  ],
  // One of 26 letters; six of ten first digits.
  validator: { test: checks, chance: 0.02 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'φπα',
    'αριθμος εγγραφης φπα',
    'αφτ',
    'αριθμος φορολογικης ταυτοτητας',
    'tic',
    'tax identification code',
    'cyprus vat',
  ],
  finds: [
    { text: 'VAT No. CY10938838O', match: 'CY10938838O', level: 'high' },
    { text: 'Αριθμός Εγγραφής Φ.Π.Α.: CY90661726I', match: 'CY90661726I', level: 'high' },
    { text: '{"vat":"10620851O"}', match: '10620851O', level: 'high' },
    { text: 'Limassol, CY05732281B', match: 'CY05732281B', level: 'high' },
    { text: 'ΦΠΑ 30735692R', match: '30735692R', level: 'high' },
  ],
  ignores: [
    { text: 'VAT CY10668488C', because: 'wrong check letter' },
    { text: 'VAT CY12311042X', because: 'numbers from 12 are not assigned' },
    { text: 'VAT CY1026503P', because: 'seven digits' },
    { text: 'VAT CY102437742P', because: 'nine digits' },
    { text: 'part 10289449P', because: 'no word about tax' },
  ],
});
