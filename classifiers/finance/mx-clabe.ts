import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * ABM: bank (3), place (3), account (11), and weights 3, 7, 1 modulo 10. Banks go from 002 to 168 and from 600 to
 * 730, or 90x.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (digits.length !== 18 || !/^(?:00[26]|0[0-9]\d|1[0-6]\d|6\d\d|7[0-3]\d|90\d)/.test(digits.join(''))) return false;
  const sum = digits.slice(0, 17).reduce((total, digit, at) => total + ((digit * ([3, 7, 1][at % 3] ?? 0)) % 10), 0);
  return new Set(digits).size > 2 && (10 - (sum % 10)) % 10 === digits[17];
}

export default defineInfotype({
  title: 'Mexican bank account (CLABE)',
  region: ['MX'],
  categories: ['financial', 'pii'],
  regulations: ['LFPDPPP'],
  aliases: { stdnum: 'mx.clabe' },
  patterns: [
    { regex: /\b\d{18}\b/, prior: 0.01 },
    { regex: /\b\d{3}[ -]\d{3}[ -]\d{11}[ -]\d\b/, prior: 0.6 },
  ],
  // One check digit; three of ten banks.
  validator: { test: checks, chance: 0.03 },
  context: [
    'clabe',
    'clabe interbancaria',
    'clave bancaria estandarizada',
    'clave bancaria',
    'cuenta clabe',
    'spei',
    'transferencia',
    'mexican bank account',
  ],
  finds: [
    { text: 'CLABE: 012059731486023922', match: '012059731486023922', level: 'high' },
    { text: 'CLABE interbancaria 002 627 74329464220 0', match: '002 627 74329464220 0', level: 'high' },
    { text: '{"clabe":"072780460948117477"}', match: '072780460948117477', level: 'high' },
    { text: 'SPEI a la cuenta 646180227289965913', match: '646180227289965913', level: 'high' },
  ],
  ignores: [
    { text: 'CLABE 012676975764319196', because: 'wrong check digit' },
    { text: 'CLABE 03218000011835971', because: 'seventeen digits' },
    { text: 'CLABE 0321800001183597199', because: 'nineteen digits' },
    { text: 'id 012532708937672848', because: 'no word about banks' },
  ],
});
