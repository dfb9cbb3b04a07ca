import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** RNPN: eight digits with the weights 9 to 2, ten minus the remainder by 10. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const check = (10 - (weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 10)) % 10;
  return digits.length === 9 && new Set(digits).size > 1 && digits[8] === check;
}

export default defineInfotype({
  title: 'Salvadoran identity number (DUI)',
  region: ['SV'],
  categories: ['pii'],
  regulations: [],
  patterns: [
    { regex: /\b\d{8}-\d\b/, prior: 0.1 },
    { regex: /\b\d{9}\b/, prior: 0.02 },
  ],
  // Even weights and five share a factor with the modulus 10, so some changes go unseen.
  validator: { test: checks, chance: 1 / 10, undetected: 0.12 },
  context: [
    'dui',
    'documento unico de identidad',
    'documento unico',
    'numero de dui',
    'no de dui',
    'rnpn',
    'el salvador',
    'salvadoreno',
    'salvadorena',
  ],
  finds: [
    { text: 'DUI: 09855162-1', match: '09855162-1', level: 'high' },
    { text: 'Documento Único de Identidad número 05913598-3', match: '05913598-3', level: 'high' },
    { text: '{"dui":"088117653"}', match: '088117653', level: 'high' },
    { text: 'salvadoreña, con DUI 03424481-4', match: '03424481-4', level: 'high' },
  ],
  ignores: [
    { text: 'DUI 09855162-2', because: 'wrong check digit' },
    { text: 'DUI 0985516-2', because: 'eight digits' },
    { text: 'DUI 009855162-1', because: 'ten digits' },
    { text: 'DUI 00000000-0', because: 'one digit throughout' },
    { text: 'lote 05365102-0', because: 'no word about identity' },
  ],
});
