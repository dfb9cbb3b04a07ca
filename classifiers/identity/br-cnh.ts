import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * The register number of the National Traffic Department: remainders by 11 with weights 9 to 1 and 1 to 9. Where the first
 * is ten it is written 0 and the second lowered by two; programs differ in what follows then, and both ways pass.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (digits.length !== 11 || new Set(digits).size === 1) return false;
  const first = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const second = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  if (digits[9] !== first % 10) return false;
  if (first < 10) return digits[10] === second % 10;
  const lowered = (second + 9) % 11;
  return digits[10] === lowered % 10 || (second === 10 && digits[10] === 0);
}

export default defineInfotype({
  title: 'Brazilian driver licence number (CNH)',
  region: ['BR'],
  categories: ['pii'],
  regulations: ['LGPD'],
  patterns: [{ regex: /\b\d{11}\b/, prior: 0.015 }],
  // The remainders ten and nought are written alike.
  validator: { test: checks, chance: 1 / 100, undetected: 0.03 },
  context: [
    'cnh',
    'carteira nacional de habilitacao',
    'carteira de habilitacao',
    'carteira de motorista',
    'habilitacao',
    'numero de registro da cnh',
    'registro cnh',
    'renach',
    'detran',
    'denatran',
    'motorista',
    'condutor',
  ],
  finds: [
    { text: 'CNH: 07180885459', match: '07180885459', level: 'high' },
    { text: 'Carteira Nacional de Habilitação nº 01676312099', match: '01676312099', level: 'high' },
    { text: '{"numero_cnh":"07766279317"}', match: '07766279317', level: 'high' },
    { text: 'condutor, registro CNH 05402805108', match: '05402805108', level: 'high' },
  ],
  ignores: [
    { text: 'CNH 07180885458', because: 'wrong check digit' },
    { text: 'CNH 0718088545', because: 'ten digits' },
    { text: 'CNH 071808854591', because: 'twelve digits' },
    { text: 'CNH 11111111111', because: 'one digit throughout' },
    { text: 'CNH 071.808.854-59', because: 'written like a taxpayer number' },
  ],
});
