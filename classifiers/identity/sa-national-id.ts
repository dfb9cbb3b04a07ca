import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const latin = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/** 1 for citizens, 2 for residents, eight digits and a Luhn digit. */
function checks(candidate: string): boolean {
  const digits = digitsOf(latin(candidate));
  return new Set(digits).size > 2 && luhn(digits);
}

export default defineInfotype({
  title: 'Saudi national identity or residence (Iqama) number',
  region: ['SA'],
  categories: ['pii'],
  regulations: ['PDPL'],
  aliases: { purview: 'Saudi Arabia National ID' },
  patterns: [
    { regex: /\b[12]\d{9}\b/, prior: 0.02 },
    { regex: /[١٢][٠-٩]{9}(?![٠-٩])/, prior: 0.04 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'saudi id',
    'saudi national id',
    'national id',
    'iqama',
    'iqama number',
    'iqama no',
    'absher',
    'muqeem',
    'الهوية',
    'الهوية الوطنية',
    'رقم الهوية',
    'رقم الهوية الوطنية',
    'هوية',
    'الإقامة',
    'رقم الإقامة',
    'إقامة',
    'السجل المدني',
    'رقم السجل المدني',
  ],
  finds: [
    { text: 'رقم الهوية: 1048273617', match: '1048273617', level: 'high' },
    { text: 'Iqama number 2350198467', match: '2350198467', level: 'high' },
    { text: '"nationalId":"1173905249"', match: '1173905249', level: 'high' },
    { text: 'رقم الإقامة ٢٠٩٤١٦٣٧٨٥', match: '٢٠٩٤١٦٣٧٨٥', level: 'high' },
    { text: 'Absher 1088257439', match: '1088257439', level: 'high' },
  ],
  ignores: [
    { text: 'رقم الهوية 1048273618', because: 'wrong check digit' },
    { text: 'رقم الهوية 3048273617', because: 'neither 1 nor 2 in front' },
    { text: 'رقم الهوية 104827361', because: 'nine digits' },
    { text: 'رقم الهوية 10482736171', because: 'eleven digits' },
    { text: 'created 1048273617', because: 'a time in seconds' },
  ],
});
