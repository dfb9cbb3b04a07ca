import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const WEIGHTS = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];

function checkDigit(ten: readonly number[]): number {
  const check = 11 - (weightedSum(ten, WEIGHTS) % 11);
  return check > 9 ? 11 - check : check;
}

/**
 * Consejo Superior Bancario: a check digit for bank and branch and one for the account; ten is written 1, eleven
 * 0.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (digits.length !== 20 || new Set(digits).size < 3) return false;
  return checkDigit([0, 0, ...digits.slice(0, 8)]) === digits[8] && checkDigit(digits.slice(10)) === digits[9];
}

export default defineInfotype({
  title: 'Spanish bank account (CCC)',
  region: ['ES'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{4}[ -]\d{4}[ -]\d{2}[ -]\d{10}\b/, prior: 0.8 },
    { regex: /\b\d{4} \d{4} \d{2} \d{4} \d{6}\b/, prior: 0.6 },
    { regex: /\b\d{20}\b/, prior: 0.009 },
  ],
  // Two check digits, each of which has eleven remainders for ten digits.
  validator: { test: checks, chance: 0.009, undetected: 0.05 },
  context: [
    'ccc',
    'c c c',
    'codigo cuenta cliente',
    'cuenta',
    'cuenta bancaria',
    'numero de cuenta',
    'cuenta corriente',
    'entidad',
    'sucursal',
    'domiciliacion',
  ],
  finds: [
    { text: 'CCC: 2100-8740-54-0900322612', match: '2100-8740-54-0900322612', level: 'high' },
    { text: 'cuenta bancaria 0049 2154 21 7067560458', match: '0049 2154 21 7067560458', level: 'high' },
    { text: '{"ccc":"20850963117862202966"}', match: '20850963117862202966', level: 'high' },
    { text: 'número de cuenta 0182 5222 95 7515 509620', match: '0182 5222 95 7515 509620', level: 'high' },
  ],
  ignores: [
    { text: 'CCC 2100-7027-95-7433041309', because: 'wrong check digits' },
    { text: 'CCC 2100-0418-45-020408359', because: 'nine digits of the account' },
    { text: 'CCC 210-0418-45-0205720319', because: 'three digits of the bank' },
    { text: 'id 27331807618067344654', because: 'no word about banks' },
  ],
});
