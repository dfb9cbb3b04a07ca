import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits by 9 to 1, modulo 101, 100 written as 00; numbers up to 001-001-998 have no check and are left out. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const text = digits.join('');
  const sum = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (
    digits.length === 11 &&
    Number(text.slice(0, 9)) > 1_001_998 &&
    new Set(digits).size > 1 &&
    sum % 100 === Number(text.slice(9))
  );
}

export default defineInfotype({
  title: 'Russian insurance account number (SNILS)',
  region: ['RU'],
  categories: ['pii'],
  regulations: ['152-FZ'],
  patterns: [
    { regex: /\b\d{3}-\d{3}-\d{3}[ -]\d{2}\b/, prior: 0.8 },
    { regex: /\b\d{3} \d{3} \d{3} \d{2}\b/, prior: 0.1 },
    { regex: /\b\d{11}\b/, prior: 0.01 },
  ],
  validator: { test: checks, chance: 0.01, undetected: 0.01 },
  context: [
    'снилс',
    'страховой номер',
    'страховой номер индивидуального лицевого счета',
    'пенсионное страхование',
    'пфр',
    'сфр',
    'snils',
    'strahovoy nomer',
    'russian pension number',
    'insurance account number',
  ],
  finds: [
    { text: 'СНИЛС: 112-233-448 98', match: '112-233-448 98', level: 'high' },
    { text: 'Страховой номер 094-718-336-99', match: '094-718-336-99', level: 'high' },
    { text: '{"snils":"15482037764"}', match: '15482037764', level: 'high' },
    { text: 'сотрудник 140-512-996 34, отдел кадров', match: '140-512-996 34', level: 'high' },
  ],
  ignores: [
    { text: 'СНИЛС 112-233-448 99', because: 'wrong check digits' },
    { text: 'СНИЛС 000-000-000 00', because: 'zero' },
    { text: 'СНИЛС 112-233-448 9', because: 'ten digits' },
    { text: 'СНИЛС 112-233-448 951', because: 'twelve digits' },
    { text: 'заказ 15482037764', because: 'eleven digits without a word about insurance' },
  ],
});
