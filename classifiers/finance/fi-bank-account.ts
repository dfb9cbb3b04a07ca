import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Finance Finland: filled with zeros to fourteen digits behind the sixth (savings and cooperative banks: the
 * seventh); Luhn's formula.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const head = digits[0] === 4 || digits[0] === 5 ? 7 : 6;
  if (digits.length < 8 || digits.length > 14 || new Set(digits).size < 3) return false;
  return luhn([...digits.slice(0, head), ...new Array<number>(14 - digits.length).fill(0), ...digits.slice(head)]);
}

export default defineInfotype({
  title: 'Finnish bank account number (old form)',
  region: ['FI'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [{ regex: /\b[1-68]\d{5}-\d{2,8}\b/, prior: 0.04 }],
  // The first digit tells where the zeros go, which another first digit may make fit again.
  validator: { test: checks, chance: 1 / 10, undetected: 0.02 },
  context: [
    'tilinumero',
    'tili',
    'tilinro',
    'pankkitili',
    'tilille',
    'kontonummer',
    'bankkonto',
    'finnish bank account',
  ],
  finds: [
    { text: 'Tilinumero: 195623-11978', match: '195623-11978', level: 'high' },
    { text: 'pankkitili 582633-9603236', match: '582633-9603236', level: 'high' },
    { text: '{"tilinumero":"245117-5216"}', match: '245117-5216', level: 'high' },
    { text: 'maksetaan tilille 404440-027294', match: '404440-027294', level: 'high' },
  ],
  ignores: [
    { text: 'Tilinumero 129536-41220', because: 'wrong check digit' },
    { text: 'Tilinumero 12345-785', because: 'five digits in front' },
    { text: 'Tilinumero 923456-785', because: 'no bank starts with 9' },
    { text: 'koodi 123456-785', because: 'no word about banks' },
  ],
});
