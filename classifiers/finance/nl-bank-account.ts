import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits, or ten with a leading one, by the elevenproof: weights 9 to 1 (10 to 1). */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const padded = digits.length === 9 ? [0, ...digits] : digits;
  return (
    padded.length === 10 && new Set(digits).size > 2 && weightedSum(padded, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

export default defineInfotype({
  title: 'Dutch bank account number (old form)',
  region: ['NL'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{2}\.\d{2}\.\d{2}\.\d{3}\b/, prior: 0.3 },
    { regex: /\b\d{9,10}\b/, prior: 0.012 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'rekeningnummer',
    'rekening',
    'bankrekening',
    'bankrekeningnummer',
    'bankrek',
    'rek nr',
    'girorekening',
    'betaalrekening',
    'dutch bank account',
  ],
  finds: [
    { text: 'Bankrekeningnummer: 70.99.52.759', match: '70.99.52.759', level: 'high' },
    { text: 'rekening 463497252', match: '463497252', level: 'medium' },
    { text: '{"rekeningnummer":"697558126"}', match: '697558126', level: 'medium' },
    { text: 'betaalrekening 73.06.21.200', match: '73.06.21.200', level: 'high' },
  ],
  ignores: [
    { text: 'rekening 12.44.82.975', because: 'wrong by the elevenproof' },
    { text: 'rekening 41.71.64.30', because: 'eight digits' },
    { text: 'rekening 41703125934', because: 'eleven digits' },
    { text: 'order 417471694', because: 'no word about banks' },
  ],
});
