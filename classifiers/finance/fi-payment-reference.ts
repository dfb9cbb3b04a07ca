import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Finance Finland: four to twenty digits, weights 7, 3, 1 from the right modulo 10. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).reverse();
  if (digits.length < 4 || digits.length > 20 || new Set(digits).size < 2) return false;
  const sum = digits.slice(1).reduce((total, digit, at) => total + digit * ([7, 3, 1][at % 3] ?? 0), 0);
  return (10 - (sum % 10)) % 10 === digits[0];
}

export default defineInfotype({
  title: 'Finnish payment reference (viitenumero)',
  region: ['FI'],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\b\d{4,20}\b/, prior: 0.02 },
    { regex: /\b\d{1,5}(?: \d{5}){1,3}\b/, prior: 0.03 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: ['viitenumero', 'viite', 'viitenro', 'viitenumeroa', 'referensnummer', 'maksun viite', 'finnish reference'],
  finds: [
    { text: 'Viitenumero: 3475 02290', match: '3475 02290', level: 'high' },
    { text: 'viite 62209768', match: '62209768', level: 'high' },
    { text: '{"viitenumero":"1333063155480"}', match: '1333063155480', level: 'high' },
    { text: 'maksun viite 99 97498 94167', match: '99 97498 94167', level: 'high' },
  ],
  ignores: [
    { text: 'Viite 29901693', because: 'wrong check digit' },
    { text: 'Viite 123', because: 'three digits' },
    { text: 'Viite 00000', because: 'zeros' },
    { text: 'tilaus 1230656', because: 'no word about a reference' },
  ],
});
