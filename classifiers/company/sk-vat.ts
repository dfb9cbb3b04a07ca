import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Ten digits divisible by 11, the first not 0, the third one of 2, 3, 4, 7, 8, 9. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return /^[1-9]\d[234789]\d{7}$/.test(digits) && !/^(\d)\1{9}$/.test(digits) && Number(digits) % 11 === 0;
}

export default defineInfotype({
  title: 'Slovak VAT number (IČ DPH)',
  region: ['SK'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'sk.dph' },
  patterns: [
    { regex: /\bSK ?[1-9]\d{9}\b/, prior: 0.6 },
    { regex: /\b[12]\d{9}\b/, prior: 0.02 },
  ],
  // Divisible by 11; six of ten third digits.
  validator: { test: checks, chance: 0.05 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'ic dph',
    'icdph',
    'dic',
    'danove identifikacne cislo',
    'dph',
    'platitel dph',
    'slovak vat',
  ],
  finds: [
    { text: 'IČ DPH: SK2024219406', match: 'SK2024219406', level: 'high' },
    { text: 'VAT SK 2580733892', match: 'SK 2580733892', level: 'high' },
    { text: '{"icDph":"SK2123311542"}', match: 'SK2123311542', level: 'high' },
    { text: 'DIČ 2029053719', match: '2029053719', level: 'high' },
  ],
  ignores: [
    { text: 'IČ DPH SK2029733462', because: 'not divisible by 11' },
    { text: 'IČ DPH SK202172634', because: 'nine digits' },
    { text: 'IČ DPH SK20221086343', because: 'eleven digits' },
    { text: 'DSK2027777649', because: 'inside a longer token' },
    { text: 'time 1700000000', because: 'a timestamp' },
  ],
});
