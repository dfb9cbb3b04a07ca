import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const TABLE = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

/** The carry of the recursive modulo 10 of Swiss payments, 0 for digits that end in their check digit. */
function carryOf(digits: readonly number[]): number {
  return digits.reduce((carry, digit) => TABLE[(carry + digit) % 10] ?? 0, 0);
}

/** SIX implementation guidelines: 27 digits by the recursive modulo 10, as in the orange slip before. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits.length === 27 && new Set(digits).size > 2 && (10 - carryOf(digits.slice(0, 26))) % 10 === digits[26];
}

export default defineInfotype({
  title: 'Swiss QR reference',
  region: ['CH', 'LI'],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\b\d{2}(?: \d{5}){5}\b/, prior: 0.85 },
    { regex: /\b\d{27}\b/, prior: 0.1 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'qr referenz',
    'referenz',
    'referenznummer',
    'referenz nr',
    'qr reference',
    'reference',
    'riferimento',
    'qr rechnung',
    'einzahlungsschein',
    'esr',
    'bvr',
  ],
  finds: [
    { text: 'Referenz: 21 42676 90298 34814 37674 87585', match: '21 42676 90298 34814 37674 87585', level: 'high' },
    { text: 'Référence 00 62641 94762 90827 73989 61038', match: '00 62641 94762 90827 73989 61038', level: 'high' },
    { text: '{"qrReference":"011857313334739711091175918"}', match: '011857313334739711091175918', level: 'high' },
    { text: 'Riferimento 96 63226 15267 76314 69538 05290', match: '96 63226 15267 76314 69538 05290', level: 'high' },
  ],
  ignores: [
    { text: 'Referenz 21 56136 87186 51428 74782 07863', because: 'wrong check digit' },
    { text: 'Referenz 21 00000 00003 13947 14300 0901', because: 'four digits at the end' },
    { text: 'Referenz 17799254561961459039722305', because: '26 digits' },
    { text: 'id 683538829324107526933025401', because: 'no word about a reference' },
  ],
});
