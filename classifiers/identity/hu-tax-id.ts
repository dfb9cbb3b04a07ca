import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Act XX of 1996: places weigh 1 to 9 modulo 11; serials that would need 10 are left out. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits.length === 10 && weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digits[9];
}

export default defineInfotype({
  title: 'Hungarian tax identification number (adóazonosító jel)',
  region: ['HU'],
  categories: ['pii', 'financial'],
  regulations: ['GDPR'],
  aliases: { purview: 'Hungary tax identification number' },
  patterns: [
    // 8, the days from 1 January 1867 to the birthday, a serial, the check digit.
    { regex: /\b8\d{9}\b/, prior: 0.03 },
    { regex: /\b8\d{3}[- ]\d{3}[- ]\d{3}\b/, prior: 0.05 },
    namedAs('HU', /\b8\d{9}\b/, 0.13),
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'adoazonosito',
    'adoazonosito jel',
    'adoazonosito szam',
    'ado azonosito',
    'adokartya',
    'adoszam',
    'nav adoazonosito',
    'hungarian tax id',
    'hungarian tax number',
    'tax identification number',
  ],
  finds: [
    { text: 'Adóazonosító jel: 8382701140', match: '8382701140', level: 'high' },
    { text: 'adóazonosító 8451132081, NAV', match: '8451132081', level: 'high' },
    { text: '{"adoazonositoJel":"8299044715"}', match: '8299044715', level: 'high' },
    { text: 'Hungarian tax id 8417200533', match: '8417200533', level: 'high' },
  ],
  ignores: [
    { text: 'adóazonosító jel 8382701141', because: 'wrong check digit' },
    { text: 'adóazonosító jel 7382701145', because: 'does not start with 8' },
    { text: 'adóazonosító jel 838270114', because: 'nine digits' },
    { text: 'rendelés 8451132081', because: 'ten digits without a word about taxes' },
  ],
});
