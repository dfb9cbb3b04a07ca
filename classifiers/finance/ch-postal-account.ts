import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const TABLE = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

/** The carry of the recursive modulo 10 of Swiss payments, 0 for digits that end in their check digit. */
function carryOf(digits: readonly number[]): number {
  return digits.reduce((carry, digit) => TABLE[(carry + digit) % 10] ?? 0, 0);
}

/** PostFinance: two digits, up to six, and a check digit by the recursive modulo 10. */
function checks(candidate: string): boolean {
  const parts = /^(\d{2})-(\d{1,6})-(\d)$/.exec(candidate);
  if (!parts?.[1] || !parts[2]) return false;
  return (10 - carryOf(digitsOf(parts[1] + parts[2].padStart(6, '0')))) % 10 === Number(parts[3]);
}

export default defineInfotype({
  title: 'Swiss postal account number',
  region: ['CH', 'LI'],
  categories: ['financial', 'pii'],
  regulations: ['FADP'],
  patterns: [{ regex: /\b(?:0[1-5]|1[0-9]|[2-9]\d)-\d{1,6}-\d\b/, prior: 0.05 }],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'postkonto',
    'pc konto',
    'pc',
    'postcheckkonto',
    'postfinance',
    'ccp',
    'compte postal',
    'compte de cheques postaux',
    'conto postale',
    'spendenkonto',
  ],
  finds: [
    { text: 'Postkonto 80-46589-2', match: '80-46589-2', level: 'high' },
    { text: 'CCP 12-7475-5', match: '12-7475-5', level: 'high' },
    { text: '{"postkonto":"30-051415-5"}', match: '30-051415-5', level: 'high' },
    { text: 'PC-Konto: 01-32288-8', match: '01-32288-8', level: 'high' },
  ],
  ignores: [
    { text: 'PC 80-60839-5', because: 'wrong check digit' },
    { text: 'PC 80-1236544-1', because: 'seven digits' },
    { text: 'PC 8-12345-1', because: 'one digit in front' },
    { text: 'range 80-12345-6', because: 'no word about an account' },
  ],
});
