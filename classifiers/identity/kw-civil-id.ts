import { digitsOf, isDate, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Public Authority for Civil Information: century, date of birth, serial and a check digit modulo 11. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const [year, month, day] = [1, 3, 5].map((at) => Number(digits.slice(at, at + 2).join('')));
  const century = [1800, 1900, 2000][(digits[0] ?? 0) - 1];
  if (century === undefined || !isDate(century + (year ?? 0), month ?? 0, day ?? 0)) return false;
  return 11 - (weightedSum(digits, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === digits[11];
}

export default defineInfotype({
  title: 'Kuwaiti civil identity number',
  region: ['KW'],
  categories: ['pii'],
  regulations: ['CITRA Data Privacy Protection Regulation'],
  patterns: [{ regex: /\b[1-3]\d{11}\b/, prior: 0.005 }],
  validator: {
    test: checks,
    // One date in 27, one check digit in eleven.
    chance: 0.0033,
  },
  context: [
    'civil id',
    'civil id no',
    'civil id number',
    'civil number',
    'kuwait civil id',
    'kuwaiti civil id',
    'paci',
    'البطاقة المدنية',
    'الرقم المدني',
    'رقم البطاقة المدنية',
  ],
  finds: [
    { text: 'Civil ID: 285091701233', match: '285091701233', level: 'high' },
    { text: 'الرقم المدني 292030404513', match: '292030404513', level: 'high' },
    { text: '"civilId":"301062703827"', match: '301062703827', level: 'high' },
    { text: 'Kuwait Civil ID No 278111302972', match: '278111302972', level: 'high' },
  ],
  ignores: [
    { text: 'Civil ID 285091701234', because: 'wrong check digit' },
    { text: 'Civil ID 285131701233', because: 'month thirteen' },
    { text: 'Civil ID 485091701233', because: 'no such century' },
    { text: 'Civil ID 28509170123', because: 'eleven digits' },
    { text: 'order 285091701233', because: 'no word about identity' },
  ],
});
