import { validate } from 'stdnum/lib/cjs/sv/nit.js';
import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Ministerio de Hacienda: place of birth, birth date, serial and a check digit, whose weights changed with serial 101.
 * stdnum takes only serial 100 for an old one and writes 1 where the new sum is divisible by eleven; both ways pass.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (digits.length !== 14 || !/^[019]/.test(candidate)) return false;
  const serial = Number(digits.slice(10, 13).join(''));
  const old = weightedSum(digits, [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  const recent = (11 - (weightedSum(digits, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return digits[13] === (serial > 100 ? recent : old) % 10 || validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'Salvadoran tax number (NIT)',
  region: ['SV'],
  categories: ['pii', 'financial'],
  regulations: [],
  aliases: { stdnum: 'sv.nit' },
  patterns: [
    { regex: /\b[019]\d{3}-\d{6}-\d{3}-\d\b/, prior: 0.85 },
    { regex: /\b[019]\d{13}\b/, prior: 0.012 },
  ],
  // Ten is written 0, and in old numbers the fourth digit counts eleven times.
  validator: { test: checks, chance: 1 / 10, undetected: 0.05 },
  context: [
    'nit',
    'n i t',
    'nrc',
    'salvadoran tax number',
    'numero de identificacion tributaria',
    'identificacion tributaria',
    'ministerio de hacienda',
    'el salvador',
    'contribuyente',
    'tarjeta nit',
  ],
  finds: [
    { text: 'NIT: 0614-239083-357-2', match: '0614-239083-357-2', level: 'high' },
    { text: 'N.I.T. 0614-794739-104-9', match: '0614-794739-104-9', level: 'high' },
    { text: '{"nit":"06143166581106"}', match: '06143166581106', level: 'medium' },
    { text: 'Hacienda, 0315-701281-216-4', match: '0315-701281-216-4', level: 'high' },
    { text: 'NIT: 0614-240764-175-3', match: '0614-240764-175-3', level: 'high' },
    { text: 'Número de Identificación Tributaria 06140909621494', match: '06140909621494', level: 'medium' },
    { text: '{"nit":"0614-210696-103-5"}', match: '0614-210696-103-5', level: 'high' },
    { text: 'contribuyente 0614-080870-109-8', match: '0614-080870-109-8', level: 'high' },
  ],
  ignores: [
    { text: 'NIT 0614-435227-159-4', because: 'wrong check digit' },
    { text: 'NIT 0614-05070-104-8', because: 'five digits in the second group' },
    { text: 'ts 06177074789190', because: 'no word about tax' },
    { text: 'NIT 0614-240764-175-4', because: 'wrong check digit' },
    { text: 'NIT 2614-240764-175-3', because: 'no place starts with 2' },
    { text: 'NIT 0614-240764-17-3', because: 'thirteen digits' },
    { text: 'NIT 0614-240764-175-33', because: 'fifteen digits' },
    { text: 'lote 06140909621494', because: 'no word about taxes' },
  ],
});
