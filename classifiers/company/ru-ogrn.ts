import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Order of the Ministry of Finance 165n: 1 or 5, year, region, serial; the last digit is the first twelve modulo
 * 11 modulo 10.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return /^[15]\d{12}$/.test(digits) && (Number(digits.slice(0, 12)) % 11) % 10 === Number(digits.slice(12));
}

export default defineInfotype({
  title: 'Russian state registration number (OGRN)',
  region: ['RU'],
  categories: ['financial'],
  regulations: ['152-FZ'],
  patterns: [{ regex: /\b[15]\d{12}\b/, prior: 0.02 }],
  // The remainders 0 and 10 are one digit.
  validator: { test: checks, chance: 1 / 10, undetected: 0.04 },
  context: [
    'огрн',
    'ogrn',
    'основной государственный регистрационный номер',
    'егрюл',
    'егрюл огрн',
    'russian registration number',
  ],
  finds: [
    { text: 'ОГРН 1027765218535', match: '1027765218535', level: 'high' },
    { text: 'ОГРН: 1157481214857', match: '1157481214857', level: 'high' },
    { text: '{"ogrn":"1037390442187"}', match: '1037390442187', level: 'high' },
    { text: 'основной государственный регистрационный номер 5077843270137', match: '5077843270137', level: 'high' },
  ],
  ignores: [
    { text: 'ОГРН 1027717952895', because: 'wrong check digit' },
    { text: 'ОГРН 102015886590', because: 'twelve digits' },
    { text: 'ОГРН 10252147361430', because: 'fourteen digits' },
    { text: 'ts 1700000000000', because: 'a timestamp' },
  ],
});
