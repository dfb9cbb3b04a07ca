import { digitsOf, isDate, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * Birthday DDMMYY, century (0: 1800 on), serial, check digit. From 1 July 2017 codes say nothing of their holder and begin
 * with 32 to 39; no check is published for them.
 */
function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2).join('')));
  if (digits.length !== 11 || digits[0] === undefined || day === undefined) return false;
  if (day > 31) return digits[0] === 3 && new Set(digits).size > 2;
  const check = ((1 + weightedSum(digits, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10;
  return (
    (digits[6] ?? 9) < 3 && isDate(1800 + 100 * (digits[6] ?? 9) + (year ?? 0), month ?? 0, day) && check === digits[10]
  );
}

export default defineInfotype({
  title: 'Latvian personal code (personas kods)',
  region: ['LV'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Latvia personal code' },
  patterns: [
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-[0-2]\d{4}\b/, prior: 0.2 },
    { regex: /\b3[2-9]\d{4}-\d{5}\b/, prior: 0.02 },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[0-2]\d{4}\b/, prior: 0.02 },
    { regex: /\b3[2-9]\d{9}\b/, prior: 0.01 },
    namedAs('LV', /\b\d{6}-?\d{5}\b/, 0.13),
  ],
  validator: {
    test: assigned,
    chance: 0.1,
    unchecked: (value) => /^3[2-9]/.test(value),
    undetected: 0.03,
  },
  context: [
    'personas kods',
    'personas koda',
    'personas kodu',
    'pers kods',
    'p k',
    'pk',
    'personas identifikacijas kods',
    'latvian personal code',
    'latvian id code',
    'personal code',
    'персональный код',
  ],
  finds: [
    { text: 'Personas kods: 120485-12039', match: '120485-12039', level: 'high' },
    { text: 'p.k. 240971-11889, dzīvo Rīgā', match: '240971-11889', level: 'high' },
    { text: '{"personasKods":"15080322204"}', match: '15080322204', level: 'high' },
    { text: 'personas kods 328104-57316', match: '328104-57316', level: 'high' },
    { text: 'iesniedzējs 071198-15402', match: '071198-15402' },
  ],
  ignores: [
    { text: 'personas kods 120485-12030', because: 'wrong check digit' },
    { text: 'personas kods 121385-12031', because: 'no month 13' },
    { text: 'personas kods 300285-12031', because: 'no 30th of February' },
    { text: 'personas kods 120485-1203', because: 'ten digits' },
    { text: 'personas kods 120485-52031', because: 'no century 5' },
    { text: 'personas kods 420485-52031', because: 'neither a day nor the mark of a new code' },
  ],
});
