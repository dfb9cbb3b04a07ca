import { digitsOf, isDate, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * Act XX of 1996: sex and century, birthday YYMMDD, serial, check digit. Places weigh 1 to 10 for births until 1996 and
 * 10 to 1 from 1997 on, modulo 11; serials that would need 10 are left out.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const [year, month, day] = [1, 3, 5].map((at) => Number(digits.slice(at, at + 2).join('')));
  const born = ([3, 4, 7, 8].includes(digits[0] ?? 0) ? 2000 : 1900) + (year ?? 0);
  const weights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const sum = weightedSum(digits, born > 1996 ? weights.reverse() : weights);
  return digits.length === 11 && isDate(born, month ?? 0, day ?? 0) && sum % 11 === digits[10];
}

export default defineInfotype({
  title: 'Hungarian personal identification number (személyi azonosító)',
  region: ['HU'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Hungary personal identification number' },
  patterns: [
    { regex: /\b[1-8][- ]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[- ]\d{4}\b/, prior: 0.15 },
    { regex: /\b[1-8]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}\b/, prior: 0.02 },
    namedAs('HU', /\b[1-8][- ]?\d{6}[- ]?\d{4}\b/, 0.13),
  ],
  // A digit of the year or century that moves the birth across 1997 changes the weights.
  validator: { test: checks, chance: 1 / 11, undetected: 0.04 },
  context: [
    'szemelyi szam',
    'szemelyi azonosito',
    'szemelyazonosito',
    'szemelyazonosito jel',
    'szemelyi azonosito jel',
    'szemelyi',
    'hungarian personal id',
    'hungarian personal number',
    'personal identification number',
    'lakcimkartya',
  ],
  finds: [
    { text: 'Személyi szám: 1-850412-0374', match: '1-850412-0374', level: 'high' },
    { text: 'személyi azonosító 2 710924 1183', match: '2 710924 1183', level: 'high' },
    { text: '{"szemelyiSzam":"40308152204"}', match: '40308152204', level: 'high' },
    { text: 'személyazonosító jel 1-981107-5432, Budapest', match: '1-981107-5432', level: 'high' },
  ],
  ignores: [
    { text: 'személyi szám 1-850412-0375', because: 'wrong check digit' },
    { text: 'személyi szám 1-851312-0371', because: 'no month 13' },
    { text: 'személyi szám 9-850412-0371', because: 'no such century' },
    { text: 'személyi szám 1-850412-037', because: 'ten digits' },
    { text: 'személyi szám 1-850412-03711', because: 'twelve digits' },
  ],
});
