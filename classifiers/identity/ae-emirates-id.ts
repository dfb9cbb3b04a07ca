import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** 784 for the country (ISO 3166-1), year of birth, serial and a Luhn digit. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const year = Number(digits.slice(3, 7).join(''));
  return year >= 1900 && year <= 2039 && luhn(digits);
}

export default defineInfotype({
  title: 'Emirates identity card number',
  region: ['AE'],
  categories: ['pii'],
  regulations: ['Federal Decree-Law 45/2021'],
  aliases: { purview: 'U.A.E. identity card number' },
  patterns: [
    { regex: /\b784-\d{4}-\d{7}-\d\b/, prior: 0.9 },
    { regex: /\b784 \d{4} \d{7} \d\b/, prior: 0.6 },
    { regex: /\b784\d{12}\b/, prior: 0.1 },
  ],
  validator: {
    test: checks,
    // 140 years of ten thousand, one check digit in ten.
    chance: 0.0014,
  },
  context: [
    'emirates id',
    'emirates id number',
    'eid',
    'uae id',
    'uae identity',
    'identity card',
    'resident identity card',
    'الهوية',
    'رقم الهوية',
    'بطاقة الهوية',
    'الهوية الإماراتية',
  ],
  finds: [
    { text: 'Emirates ID: 784-1985-0917362-5', match: '784-1985-0917362-5', level: 'high' },
    { text: 'EID 784199203045184', match: '784199203045184', level: 'high' },
    { text: 'رقم الهوية 784-2001-0627394-7', match: '784-2001-0627394-7', level: 'high' },
    { text: '"emiratesId":"784 1978 1113405 1"', match: '784 1978 1113405 1', level: 'high' },
    { text: 'tenant 784-1967-0822481-9', match: '784-1967-0822481-9', level: 'high' },
  ],
  ignores: [
    { text: 'Emirates ID 784-1985-0917362-6', because: 'wrong check digit' },
    { text: 'Emirates ID 784-1785-0917362-5', because: 'born in 1785' },
    { text: 'Emirates ID 785-1985-0917362-5', because: 'another country' },
    { text: 'Emirates ID 784-1985-091736-5', because: 'six digits' },
    { text: 'Emirates ID 784-1985-0917362-51', because: 'too long' },
  ],
});
