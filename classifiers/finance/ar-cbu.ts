import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** BCRA: bank and branch with a check digit, account with another; weights 3, 1, 7, 9 from the right modulo 10. */
function ends(digits: readonly number[]): boolean {
  const body = digits.slice(0, -1).reverse();
  const sum = body.reduce((total, digit, at) => total + digit * ([3, 1, 7, 9][at % 4] ?? 0), 0);
  return (10 - (sum % 10)) % 10 === digits.at(-1);
}

function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits.length === 22 && new Set(digits).size > 2 && ends(digits.slice(0, 8)) && ends(digits.slice(8));
}

export default defineInfotype({
  title: 'Argentinian bank account (CBU)',
  region: ['AR'],
  categories: ['financial', 'pii'],
  regulations: ['PDPA (AR)'],
  aliases: { stdnum: 'ar.cbu' },
  patterns: [
    { regex: /\b[0-4]\d{21}\b/, prior: 0.012 },
    { regex: /\b\d{8}[ -]\d{14}\b/, prior: 0.4 },
  ],
  validator: { test: checks, chance: 1 / 100 },
  context: [
    'cbu',
    'c b u',
    'clave bancaria uniforme',
    'cvu',
    'clave virtual uniforme',
    'alias cbu',
    'transferencia',
    'cuenta bancaria',
    'argentine bank account',
  ],
  finds: [
    { text: 'CBU: 2855774089852229758340', match: '2855774089852229758340', level: 'high' },
    { text: 'CBU 01109461 40453596174756', match: '01109461 40453596174756', level: 'high' },
    { text: '{"cbu":"0176206283051132124246"}', match: '0176206283051132124246', level: 'high' },
    { text: 'CVU 0000003113336034603622', match: '0000003113336034603622', level: 'high' },
  ],
  ignores: [
    { text: 'CBU 2856001801333467722512', because: 'wrong check digits' },
    { text: 'CBU 0915985535910346698030', because: 'random digits without check' },
    { text: 'CBU 285739750642446536984', because: '21 digits' },
    { text: 'id 2857772348145710680546', because: 'no word about banks' },
  ],
});
