import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** FURS: seven digits with weights 8 to 2 modulo 11; ten is written 0 and eleven is not given out. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const check = 11 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11);
  return digits.length === 8 && digits[0] !== 0 && check < 11 && check % 10 === digits[7];
}

export default defineInfotype({
  title: 'Slovenian VAT number',
  region: ['SI'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'si.ddv' },
  patterns: [
    { regex: /\bSI ?\d{8}\b/, prior: 0.5 },
    { regex: /\b[1-9]\d{7}\b/, prior: 0.012 },
  ],
  // Ten of eleven remainders, one of ten digits each, nine of ten first digits.
  validator: { test: checks, chance: 0.083 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'ddv',
    'id za ddv',
    'id st za ddv',
    'id ddv',
    'identifikacijska stevilka',
    'identifikacijska stevilka za ddv',
    'davcna stevilka',
    'davcna st',
    'slovenian vat',
  ],
  finds: [
    { text: 'ID za DDV: SI74734687', match: 'SI74734687', level: 'high' },
    { text: 'VAT SI 15480879', match: 'SI 15480879', level: 'high' },
    { text: '{"idZaDdv":"SI59982217"}', match: 'SI59982217', level: 'high' },
    { text: 'ID št. za DDV: 49569368', match: '49569368', level: 'medium' },
  ],
  ignores: [
    { text: 'DDV SI35996168', because: 'wrong check digit' },
    { text: 'DDV SI5026349', because: 'seven digits' },
    { text: 'DDV SI502996192', because: 'nine digits' },
    { text: 'UI-50283045', because: 'no word about tax' },
    { text: 'DDV SI00000000', because: 'zeros' },
  ],
});
