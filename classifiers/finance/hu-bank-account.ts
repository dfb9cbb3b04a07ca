import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Sixteen or twenty-four digits: the first eight and the rest each by weights 9, 7, 3, 1 modulo 10. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if ((digits.length !== 16 && digits.length !== 24) || new Set(digits).size < 3) return false;
  const sum = (part: readonly number[]) =>
    part.reduce((total, digit, at) => total + digit * ([9, 7, 3, 1][at % 4] ?? 0), 0);
  return sum(digits.slice(0, 8)) % 10 === 0 && sum(digits.slice(8)) % 10 === 0;
}

export default defineInfotype({
  title: 'Hungarian bank account number (GIRO)',
  region: ['HU'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b[1-9]\d{7}-\d{8}(?:-\d{8})?\b/, prior: 0.6 },
    { regex: /\b[1-9]\d{23}\b/, prior: 0.02 },
    { regex: /\b[1-9]\d{15}\b/, prior: 0.002 },
  ],
  validator: { test: checks, chance: 1 / 100 },
  context: [
    'bankszamlaszam',
    'szamlaszam',
    'bankszamla',
    'szamlaszama',
    'penzforgalmi jelzoszam',
    'utalas',
    'hungarian bank account',
  ],
  finds: [
    { text: 'Bankszámlaszám: 11762999-86566756-08139833', match: '11762999-86566756-08139833', level: 'high' },
    { text: 'számlaszám 10873216-95708283', match: '10873216-95708283', level: 'high' },
    { text: '{"bankszamlaszam":"120873056892925591206424"}', match: '120873056892925591206424', level: 'high' },
    { text: 'utalás 10404151-81657964-00000000', match: '10404151-81657964-00000000', level: 'high' },
  ],
  ignores: [
    { text: 'számlaszám 11795198-51512571-12210013', because: 'wrong check digits' },
    { text: 'számlaszám 1174266-11142200', because: 'seven digits in front' },
    { text: 'számlaszám 11792404-1118088', because: 'seven digits behind' },
    { text: 'version 11738169', because: 'eight digits' },
  ],
});
