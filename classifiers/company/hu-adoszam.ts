import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Act CL of 2017: eight digits with weights 9, 7, 3, 1 modulo 10, the VAT code, and the county (02–20, 22–44,
 * 51).
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const county = (digits[9] ?? 0) * 10 + (digits[10] ?? 0);
  const known = (county >= 2 && county <= 44 && county !== 21) || county === 51;
  const code = digits[8] ?? 0;
  if (digits.length !== 11 || code < 1 || code > 5 || !known) return false;
  return weightedSum(digits.slice(0, 8), [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0;
}

export default defineInfotype({
  title: 'Hungarian tax number (adószám)',
  region: ['HU'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b\d{8}-[1-5]-\d{2}\b/, prior: 0.6 },
    { regex: /\b\d{8}[1-5]\d{2}\b/, prior: 0.006 },
  ],
  // One check digit and 43 of a hundred counties; the VAT code and the county are not covered by it.
  validator: { test: checks, chance: 0.043, unchecked: (value, at) => digitsOf(value.slice(0, at)).length >= 8 },
  context: ['adoszam', 'adoszama', 'adoszamunk', 'afa', 'tax number', 'tax id', 'cegjegyzekszam', 'nav'],
  finds: [
    { text: 'Adószám: 49185452-2-42', match: '49185452-2-42', level: 'high' },
    { text: 'adószáma 14921562-1-05', match: '14921562-1-05', level: 'high' },
    { text: '{"adoszam":"60626215-2-43"}', match: '60626215-2-43', level: 'high' },
    { text: 'adószám 10421259242', match: '10421259242', level: 'medium' },
    { text: 'Kft., 25909078-2-07', match: '25909078-2-07' },
  ],
  ignores: [
    { text: 'Adószám 10626895-2-41', because: 'wrong check digit' },
    { text: 'Adószám 12853917-9-41', because: 'no VAT code 9' },
    { text: 'Adószám 12836710-2-77', because: 'no county 77' },
    { text: 'Adószám 1284328-2-41', because: 'seven digits' },
  ],
});
