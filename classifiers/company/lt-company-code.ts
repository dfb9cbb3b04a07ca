import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Register of legal entities: weights 1 to 8 modulo 11, and when that is ten, 3 to 9 and 1. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (digits.length !== 9 || new Set(digits).size === 1) return false;
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const check = first === 10 ? weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 1]) % 11 : first;
  return check % 10 === digits[8];
}

export default defineInfotype({
  title: 'Lithuanian company code',
  region: ['LT'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b[13]\d{8}\b/, prior: 0.02 }],
  // The remainder of ten in the second pass is written 0.
  validator: { test: checks, chance: 1 / 10, undetected: 0.03 },
  context: [
    'imones kodas',
    'įmones kodas',
    'juridinio asmens kodas',
    'kodas',
    'registru centras',
    'jar',
    'company code',
    'lithuanian company code',
  ],
  finds: [
    { text: 'Įmonės kodas 323174340', match: '323174340', level: 'high' },
    { text: 'juridinio asmens kodas: 148554131', match: '148554131', level: 'high' },
    { text: '{"imonesKodas":"306444602"}', match: '306444602', level: 'high' },
    { text: 'UAB, company code 120608477', match: '120608477', level: 'high' },
  ],
  ignores: [
    { text: 'įmonės kodas 374537009', because: 'wrong check digit' },
    { text: 'įmonės kodas 12148050', because: 'eight digits' },
    { text: 'įmonės kodas 921668040', because: 'codes do not start with 9' },
    { text: 'order 121977745', because: 'no word about companies' },
  ],
});
