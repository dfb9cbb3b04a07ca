import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const latin = (text: string) => text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

/** Ten digits, weights 10 to 2, modulo 11; no digit ten times (National Organization for Civil Registration). */
function checks(candidate: string): boolean {
  const digits = digitsOf(latin(candidate));
  const remainder = weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return new Set(digits).size > 1 && (remainder < 2 ? remainder : 11 - remainder) === digits[9];
}

export default defineInfotype({
  title: 'Iranian national code (Code Melli)',
  region: ['IR'],
  categories: ['pii'],
  regulations: [],
  patterns: [
    {
      regex: /(?:کد ?ملی|كد ?ملي|شماره ملی)[^\d۰-۹\n]{0,8}(?<value>\d{3}-?\d{6}-?\d|[۰-۹]{10})(?![\d۰-۹])/,
      prior: 0.86,
    },
    { regex: /\b\d{3}-\d{6}-\d\b/, prior: 0.15 },
    { regex: /\b\d{10}\b/, prior: 0.02 },
    { regex: /[۰-۹]{10}(?![۰-۹])/, prior: 0.04 },
  ],
  validator: {
    test: checks,
    chance: 1 / 11,
    // Remainders 1 and 10 share a check digit.
    undetected: 0.03,
  },
  context: [
    'code melli',
    'codemelli',
    'melli code',
    'iranian national code',
    'iranian national id',
    'iran national id',
    'shomare melli',
    'کد ملی',
    'کدملی',
    'شماره ملی',
    'کارت ملی',
  ],
  finds: [
    { text: 'کد ملی: 0048291730', match: '0048291730', level: 'high' },
    { text: 'کدملی ۱۲۷۵۰۳۸۴۶۸', match: '۱۲۷۵۰۳۸۴۶۸', level: 'high' },
    { text: '"codeMelli":"2281094677"', match: '2281094677', level: 'high' },
    { text: 'Iranian national ID 549-017382-3', match: '549-017382-3', level: 'high' },
  ],
  ignores: [
    { text: 'کد ملی 0048291731', because: 'wrong check digit' },
    { text: 'کد ملی 1111111111', because: 'one digit ten times' },
    { text: 'کد ملی 004829173', because: 'nine digits' },
    { text: 'کد ملی 00482917301', because: 'eleven digits' },
    { text: 'سفارش 2281094677', because: 'no word about identity' },
  ],
});
