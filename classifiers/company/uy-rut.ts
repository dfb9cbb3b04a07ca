import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** DGI: series 01 to 22, serial, 001 and a check digit with weights 4, 3, 2, 9 to 2 modulo 11. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (!/^(?:0[1-9]|1\d|2[0-2])(?!000000)\d{6}001\d$/.test(digits.join(''))) return false;
  return (11 - (weightedSum(digits, [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digits[11];
}

export default defineInfotype({
  title: 'Uruguayan tax number (RUT)',
  region: ['UY'],
  categories: ['financial'],
  regulations: ['Law 18.331'],
  aliases: { stdnum: 'uy.rut' },
  patterns: [
    { regex: /\b(?:0[1-9]|1\d|2[0-2])\d{6}001\d\b/, prior: 0.04 },
    { regex: /\b(?:0[1-9]|1\d|2[0-2])-?\d{6}-001-?\d\b/, prior: 0.5 },
    { regex: /\b(?:0[1-9]|1\d|2[0-2]) \d{6} 001\d\b/, prior: 0.3 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'rut',
    'r u t',
    'rut nro',
    'registro unico tributario',
    'direccion general impositiva',
    'dgi',
    'uruguay',
    'uruguayan tax number',
  ],
  finds: [
    { text: 'RUT: 219810100014', match: '219810100014', level: 'high' },
    { text: 'R.U.T. 21 444704 0017', match: '21 444704 0017', level: 'high' },
    { text: '{"rut":"028409410012"}', match: '028409410012', level: 'high' },
    { text: 'DGI 21-253392-001-5', match: '21-253392-001-5', level: 'high' },
  ],
  ignores: [
    { text: 'RUT 211032580011', because: 'wrong check digit' },
    { text: 'RUT 211003420027', because: 'no 001' },
    { text: 'RUT 99197925876', because: 'eleven digits' },
    { text: 'order 211653372904', because: 'no word about tax' },
  ],
});
