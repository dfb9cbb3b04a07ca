import { digitsOf, isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Century and sex, date of birth, district, serial; how the last digit is computed is not published. */
function plausible(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const [day, month, year] = [1, 3, 5].map((at) => Number(digits.slice(at, at + 2).join('')));
  const century = [1800, 1800, 1900, 1900, 2000, 2000][(digits[0] ?? 0) - 1];
  return century !== undefined && isDate(century + (year ?? 0), month ?? 0, day ?? 0);
}

export default defineInfotype({
  title: 'Uzbek personal identification number (PINFL)',
  region: ['UZ'],
  categories: ['pii'],
  regulations: ['Law on Personal Data (UZ)'],
  patterns: [{ regex: /\b[1-6]\d{13}\b/, prior: 0.012 }],
  validator: {
    test: plausible,
    // One date in 27.
    chance: 0.037,
    unchecked: () => true,
  },
  context: [
    'pinfl',
    'jshshir',
    'jshir',
    'пинфл',
    'жшшир',
    'shaxsiy identifikatsiya raqami',
    'персональный идентификационный номер',
    'personal identification number',
  ],
  finds: [
    { text: 'PINFL: 31709850140271', match: '31709850140271', level: 'high' },
    { text: 'JSHSHIR 40403920285139', match: '40403920285139', level: 'high' },
    { text: 'ПИНФЛ 52706015073626', match: '52706015073626', level: 'high' },
    { text: '"pinfl":"61311780095148"', match: '61311780095148', level: 'high' },
  ],
  ignores: [
    { text: 'PINFL 33209850140271', because: 'day 32' },
    { text: 'PINFL 31713850140271', because: 'month thirteen' },
    { text: 'PINFL 71709850140271', because: 'no such century' },
    { text: 'PINFL 3170985014027', because: 'thirteen digits' },
    { text: 'time 20231115123456', because: 'a time to the second' },
  ],
});
