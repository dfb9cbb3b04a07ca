import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const WEIGHTS = [1, 2, 1, 2, 1, 2, 4, 1];

/**
 * Ministry of Finance: the digits of the products are summed; since April 2023 five must divide the sum, before that ten.
 * A 7 in the seventh place makes 28, whose digits sum to 10 and count as 1 or 0.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (digits.length !== 8 || new Set(digits).size === 1) return false;
  const products = WEIGHTS.map((weight, at) => weight * (digits[at] ?? 0));
  const sum = products.reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
  return sum % 5 === 0 || (digits[6] === 7 && (sum + 1) % 5 === 0);
}

export default defineInfotype({
  title: 'Taiwanese business number (UBN)',
  region: ['TW'],
  categories: ['financial'],
  regulations: ['PDPA (TW)'],
  aliases: { stdnum: ['tw.ubn', 'tw.ban'] },
  patterns: [{ regex: /\b\d{8}\b/, prior: 0.035 }],
  // Divisible by five; a 7 in the seventh place may count as one more.
  validator: { test: checks, chance: 0.22 },
  context: [
    '統一編號',
    '統編',
    '公司統編',
    '營利事業統一編號',
    'ubn',
    'unified business number',
    'gui number',
    'uniform invoice',
    'taiwan business number',
    '買方統編',
  ],
  finds: [
    { text: '統一編號：33076407', match: '33076407', level: 'medium' },
    { text: '統編 29104031', match: '29104031', level: 'medium' },
    { text: '{"ubn":"57960149"}', match: '57960149', level: 'medium' },
    { text: 'Unified Business Number 84503403', match: '84503403', level: 'medium' },
  ],
  ignores: [
    { text: '統編 42070704', because: 'wrong check digit' },
    { text: '統編 0059683', because: 'seven digits' },
    { text: '統編 005022148', because: 'nine digits' },
    { text: 'order 00578809', because: 'no word about business' },
    { text: '統編 00000000', because: 'zeros' },
  ],
});
