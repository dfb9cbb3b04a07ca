import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** IMO resolution A.1117(30): the digits times seven to two; the last of the sum is the check digit. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits.length === 7 && weightedSum(digits, [7, 6, 5, 4, 3, 2]) % 10 === digits[6] && digits[0] !== 0;
}

export default defineInfotype({
  title: 'IMO number of a ship',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\bIMO[1-9]\d{6}\b/, prior: 0.87 },
    { regex: /\b[1-9]\d{6}\b/, prior: 0.03 },
  ],
  validator: { test: checks, chance: 1 / 10, undetected: 0.15 },
  context: [
    'imo',
    'imo number',
    'imo no',
    'vessel',
    'ship',
    'ships',
    'schiff',
    'navire',
    'buque',
    'nave',
    'schip',
    'navio',
    'statek',
  ],
  finds: [
    { text: 'IMO 9074729', match: '9074729', level: 'high' },
    { text: 'vessel 8982591 arrived', match: '8982591', level: 'high' },
    { text: '{"imo":"9919072"}', match: '9919072', level: 'high' },
    { text: 'MV Aurora, IMO9833785,', match: 'IMO9833785', level: 'high' },
  ],
  ignores: [
    { text: 'IMO 9074728', because: 'wrong check digit' },
    { text: 'order 9074729', because: 'no word about ships' },
    { text: 'IMO 907472', because: 'six digits' },
    { text: 'IMO 90747291', because: 'eight digits' },
  ],
});
