import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Immigration & Checkpoints Authority: weights 2, 7, 6, 5, 4, 3, 2; T and G add 4, M (since 2022) adds 3; modulo 11
 * into a row of letters of its own for citizens (S, T), foreigners (F, G) and the M series.
 */
const series: Readonly<Record<string, { readonly add: number; readonly letters: string }>> = {
  S: { add: 0, letters: 'JZIHGFEDCBA' },
  T: { add: 4, letters: 'JZIHGFEDCBA' },
  F: { add: 0, letters: 'XWUTRQPNMLK' },
  G: { add: 4, letters: 'XWUTRQPNMLK' },
  M: { add: 3, letters: 'XWUTRQPNJLK' },
};

function checks(text: string): boolean {
  const candidate = text.toUpperCase();
  const known = series[candidate.charAt(0)];
  if (!known) return false;
  const sum = weightedSum(digitsOf(candidate), [2, 7, 6, 5, 4, 3, 2]) + known.add;
  return known.letters.charAt(sum % 11) === candidate.charAt(8);
}

export default defineInfotype({
  title: 'Singapore identity number (NRIC/FIN)',
  region: ['SG'],
  categories: ['pii'],
  regulations: ['PDPA'],
  aliases: {
    presidio: 'SG_NRIC_FIN',
    google: 'SINGAPORE_NATIONAL_REGISTRATION_ID_NUMBER',
    purview: 'Singapore national registration identity card (NRIC) number',
  },
  patterns: [
    { regex: /\b[STFGM]\d{7}[A-Z]\b/, prior: 0.85 },
    { regex: /\b[stfgm]\d{7}[a-z]\b/, prior: 0.05 },
  ],
  validator: { test: checks, chance: 1 / 26 },
  context: ['nric', 'fin', 'ic', 'ic number', 'identity card', 'foreign identification'],
  finds: [
    { text: 'NRIC: S1234567D', match: 'S1234567D', level: 'high' },
    { text: 'NRIC T0123456G.', match: 'T0123456G', level: 'high' },
    { text: 'FIN F1234567N', match: 'F1234567N', level: 'high' },
    { text: 'fin=G5432101K', match: 'G5432101K', level: 'high' },
    { text: 'work pass M1234567K', match: 'M1234567K', level: 'high' },
    { text: 'nric: s1234567d', match: 's1234567d', level: 'high' },
    { text: 'M5398242L,Tan', match: 'M5398242L', level: 'high' },
  ],
  ignores: [
    { text: 'NRIC S1234567A', because: 'wrong check letter' },
    { text: 'NRIC M1234567N', because: 'the letter of the F series' },
    { text: 'NRIC S123456D', because: 'six digits' },
    { text: 'NRIC A1234567D', because: 'no such series' },
    { text: 'build s1234567d', because: 'small letters without a word about identity' },
    { text: 'NRIC S1234567DX', because: 'inside a longer token' },
  ],
});
