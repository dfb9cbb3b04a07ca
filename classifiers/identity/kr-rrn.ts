import { digitsOf, isDate, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Births from October 2020 on got numbers without a check digit (Ministry of the Interior and Safety). */
function isUnchecked(digits: readonly number[]): boolean {
  return (digits[6] ?? 0) >= 3 && Number(digits.slice(0, 4).join('')) >= 2010;
}

/** Date of birth, century and sex, then until September 2020 the place and a check digit modulo 11. */
function plausible(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const [year, month, day] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2).join('')));
  const born = ((digits[6] ?? 0) >= 3 ? 2000 : 1900) + (year ?? 0);
  if (digits.length !== 13 || born > 2039 || !isDate(born, month ?? 0, day ?? 0)) return false;
  const sum = weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
  if (isUnchecked(digits)) return true;
  return Number(digits.slice(7, 9).join('')) <= 96 && (11 - (sum % 11)) % 10 === digits[12];
}

export default defineInfotype({
  title: 'South Korean resident registration number (RRN)',
  region: ['KR'],
  categories: ['pii'],
  regulations: ['PIPA', 'Resident Registration Act'],
  aliases: {
    presidio: 'KR_RRN',
    google: 'KOREA_RRN',
    purview: 'South Korea resident registration number',
    stdnum: 'kr.rrn',
  },
  patterns: [
    // Particles stick to a Korean word, so that it is no word of the context.
    { regex: /(?:주민등록번호|주민번호)[^\d\n]{0,12}(?<value>\d{6}[ -]?[1-4]\d{6})\b/, prior: 0.5 },
    { regex: /\b\d{6}-[1-4]\d{6}\b/, prior: 0.4 },
    { regex: /\b\d{6} [1-4]\d{6}\b/, prior: 0.05 },
    { regex: /\b\d{6}[1-4]\d{6}\b/, prior: 0.005 },
  ],
  validator: {
    test: plausible,
    // One date in 27, one check digit in ten.
    chance: 0.004,
    unchecked: (value) => isUnchecked(digitsOf(value)),
    // Remainders 0 and 10 share a check digit.
    undetected: 0.03,
  },
  context: [
    'rrn',
    'resident registration number',
    'resident registration',
    'korean id',
    'jumin',
    '주민등록번호',
    '주민번호',
    '주민등록',
    '주민 등록 번호',
  ],
  finds: [
    { text: '주민등록번호: 850917-1234566', match: '850917-1234566', level: 'high' },
    { text: '홍길동(920304-2405173)', match: '920304-2405173', level: 'high' },
    { text: '"rrn":"0106273193843"', match: '0106273193843', level: 'high' },
    { text: '주민번호는 7811131029562입니다', match: '7811131029562', level: 'high' },
    { text: 'RRN 210315-3482917', match: '210315-3482917', level: 'high' },
  ],
  ignores: [
    { text: '주민등록번호 850917-1234567', because: 'wrong check digit' },
    { text: '주민등록번호 851317-1234566', because: 'month thirteen' },
    { text: '주민등록번호 850917-9234566', because: 'no such century' },
    { text: '주민등록번호 850917-123456', because: 'twelve digits' },
    { text: 'ts 1712153482917', because: 'a time in milliseconds' },
  ],
});
