import { validate } from 'stdnum/lib/cjs/gb/vat.js';
import { alphanumericsOf, digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * HMRC VATREC12030: weights 8 to 2 modulo 97, or 97 less 55 for numbers given out since 2010; XI since Brexit for
 * Northern Ireland.
 */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate).replace(/^(?:GB|XI)/, '');
  return new Set(digitsOf(value)).size > 1 && validate(value).isValid;
}

export default defineInfotype({
  title: 'UK VAT number',
  region: ['GB'],
  categories: ['financial'],
  regulations: ['UK GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'gb.vat' },
  patterns: [
    { regex: /\b(?:GB|XI)[ -]?\d{3} ?\d{4} ?\d{2}(?: ?\d{3})?\b/, prior: 0.6 },
    { regex: /\bGB ?(?:GD[0-4]|HA[5-9])\d{2}\b/, prior: 0.8 },
    { regex: /\b\d{3} \d{4} \d{2}\b/, prior: 0.05 },
    { regex: /\b\d{9}\b/, prior: 0.02 },
  ],
  // The last three of twelve digits name a branch; a number from 100 on may leave one of three remainders.
  validator: {
    test: checks,
    chance: 3 / 97,
    unchecked: (value, at) => digitsOf(value).length === 12 && digitsOf(value.slice(at)).length <= 3,
    undetected: 0.03,
  },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'vat no',
    'vat registration',
    'vrn',
    'hmrc',
    'uk vat',
    'value added tax',
  ],
  finds: [
    { text: 'VAT Reg No. GB 426 2096 08', match: 'GB 426 2096 08', level: 'high' },
    { text: 'VAT number: 247 2058 12', match: '247 2058 12', level: 'high' },
    { text: '{"vatRegistration":"GB533952772"}', match: 'GB533952772', level: 'high' },
    { text: 'Belfast Ltd, VAT XI815188760', match: 'XI815188760', level: 'high' },
    { text: 'VRN 480078502', match: '480078502', level: 'high' },
    { text: 'VAT GB699042147001', match: 'GB699042147001', level: 'high' },
  ],
  ignores: [
    { text: 'VAT GB 003 1149 52', because: 'wrong check digits' },
    { text: 'VAT GB 980 7806 8', because: 'eight digits' },
    { text: 'VAT GB980 7806 8444', because: 'eleven digits' },
    { text: 'part 980735863', because: 'no word about tax' },
    { text: 'GBA 980 7806 84', because: 'another word' },
  ],
});
