import { digitsOf, isDate, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Births from October 2020 on got numbers without a check digit (Ministry of the Interior and Safety). */
function isUnchecked(digits: readonly number[]): boolean {
  return (digits[6] ?? 0) >= 7 && Number(digits.slice(0, 4).join('')) >= 2010;
}

/** Date of birth, century and sex, then until September 2020 the place and a check digit modulo 11. */
function plausible(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const [year, month, day] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2).join('')));
  const born = ((digits[6] ?? 0) >= 7 ? 2000 : 1900) + (year ?? 0);
  if (digits.length !== 13 || born > 2039 || !isDate(born, month ?? 0, day ?? 0)) return false;
  const sum = weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
  if (isUnchecked(digits)) return true;
  return Number(digits.slice(7, 9).join('')) <= 96 && (13 - (sum % 11)) % 10 === digits[12];
}

export default defineInfotype({
  title: 'South Korean alien registration number',
  region: ['KR'],
  categories: ['pii'],
  regulations: ['PIPA', 'Immigration Act'],
  aliases: { presidio: 'KR_FRN', google: 'KOREA_ARN' },
  patterns: [
    // Particles stick to a Korean word, so that it is no word of the context.
    { regex: /외국인 ?등록(?:번호|증)[^\d\n]{0,12}(?<value>\d{6}[ -]?[5-8]\d{6})\b/, prior: 0.5 },
    { regex: /\b\d{6}-[5-8]\d{6}\b/, prior: 0.4 },
    { regex: /\b\d{6}[5-8]\d{6}\b/, prior: 0.005 },
  ],
  validator: {
    test: plausible,
    // One date in 27, one check digit in ten.
    chance: 0.004,
    unchecked: (value) => isUnchecked(digitsOf(value)),
    // Two remainders share a check digit.
    undetected: 0.03,
  },
  context: [
    'arn',
    'frn',
    'alien registration number',
    'alien registration',
    'foreigner registration number',
    'foreigner registration',
    'residence card',
    '외국인등록번호',
    '외국인 등록번호',
    '외국인등록증',
  ],
  finds: [
    { text: '외국인등록번호: 880514-5620178', match: '880514-5620178', level: 'high' },
    { text: 'Alien registration number 930726-6103840', match: '930726-6103840', level: 'high' },
    { text: '"arn":"0209117301529"', match: '0209117301529', level: 'high' },
    { text: '외국인등록증 751203-5018463', match: '751203-5018463', level: 'high' },
    { text: 'ARN 210315-7482917', match: '210315-7482917', level: 'high' },
  ],
  ignores: [
    { text: '외국인등록번호 880514-5620179', because: 'wrong check digit' },
    { text: '외국인등록번호 881514-5620178', because: 'month fifteen' },
    { text: '외국인등록번호 880514-1620178', because: 'the number of a citizen' },
    { text: '외국인등록번호 880514-562017', because: 'twelve digits' },
  ],
});
