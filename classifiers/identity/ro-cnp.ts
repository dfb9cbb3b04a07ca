import { digitsOf, isDate, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** By the first digit; residents (7, 8) and foreigners (9) may be of either century. */
const centuries = [0, 1900, 1900, 1800, 1800, 2000, 2000, 2000, 2000, 2000];

/**
 * Law 105/1996: sex and century, birthday YYMMDD, county, serial, check digit; 10 is written as 1. County 70 stands for
 * any since the register of civil status became electronic, which stdnum does not know.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const [year, month, day, county] = [1, 3, 5, 7].map((at) => Number(digits.slice(at, at + 2).join('')));
  const known = county !== undefined && ((county >= 1 && county <= 48) || [51, 52, 70].includes(county));
  const sum = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (
    known &&
    isDate((centuries[digits[0] ?? 0] ?? 0) + (year ?? 0), month ?? 0, day ?? 0) &&
    (sum === 10 ? 1 : sum) === digits[12]
  );
}

export default defineInfotype({
  title: 'Romanian personal numeric code (CNP)',
  region: ['RO'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Romania personal numeric code (CNP)', stdnum: 'ro.cnp' },
  patterns: [
    { regex: /\b[1-9]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[0-4]\d|5[12]|70)\d{4}\b/, prior: 0.03 },
    namedAs('RO', /\b[1-9]\d{12}\b/, 0.13),
  ],
  validator: { test: checks, chance: 0.09, undetected: 0.03 },
  context: [
    'cnp',
    'c n p',
    'cod numeric personal',
    'codul numeric personal',
    'cod personal',
    'cod unic de identificare',
    'numeric personal',
    'romanian personal number',
    'romanian id number',
    'personal numeric code',
  ],
  finds: [
    { text: 'CNP: 1850412400331', match: '1850412400331', level: 'high' },
    { text: 'Cod numeric personal 2710924121184, București', match: '2710924121184', level: 'high' },
    { text: '{"cnp":"5030815332204"}', match: '5030815332204', level: 'high' },
    { text: 'având C.N.P. 6240211700450', match: '6240211700450', level: 'high' },
  ],
  ignores: [
    { text: 'CNP 1850412400332', because: 'wrong check digit' },
    { text: 'CNP 1851312400337', because: 'no month 13' },
    { text: 'CNP 1850412600337', because: 'no county 60' },
    { text: 'CNP 185041240033', because: 'twelve digits' },
    { text: 'CNP 18504124003370', because: 'fourteen digits' },
  ],
});
