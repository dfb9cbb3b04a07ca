import { validate } from 'stdnum/lib/cjs/uy/cedula.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Seven digits and a check digit by the weights 2, 9, 8, 7, 6, 3, 4; early numbers have six and stand for 0 in front. */
function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return new Set(digits).size > 1 && validate(digits.join('').padStart(8, '0')).isValid;
}

export default defineInfotype({
  title: 'Uruguayan identity card number (CI)',
  region: ['UY'],
  categories: ['pii'],
  regulations: ['Ley 18.331'],
  aliases: { google: 'URUGUAY_CDI_NUMBER', stdnum: 'uy.cedula' },
  patterns: [
    { regex: /\b[1-9]\.\d{3}\.\d{3}-\d\b/, prior: 0.25 },
    { regex: /\b[1-9]\d{2}\.\d{3}-\d\b/, prior: 0.1 },
    { regex: /\b[1-9]\d{6}-\d\b/, prior: 0.05 },
    { regex: /\b[1-9]\d{7}\b/, prior: 0.017 },
  ],
  // Some weights share a factor with the modulus 10, so a change by five goes unseen.
  validator: { test: assigned, chance: 1 / 10, undetected: 0.08 },
  context: [
    'ci',
    'cedula',
    'cedula de identidad',
    'cedula uruguaya',
    'documento de identidad',
    'numero de cedula',
    'dnic',
    'uruguay',
    'carne de identidad',
  ],
  finds: [
    { text: 'C.I. 2.167.113-9', match: '2.167.113-9', level: 'high' },
    { text: 'cédula de identidad 5.190.194-0', match: '5.190.194-0', level: 'high' },
    { text: '{"cedula_uruguay":"10350491"}', match: '10350491', level: 'medium' },
    { text: 'Uruguay, CI 5692771-3', match: '5692771-3', level: 'high' },
    { text: 'socio 2.172.490-6', match: '2.172.490-6', level: 'low' },
  ],
  ignores: [
    { text: 'cédula 2.167.113-8', because: 'wrong check digit' },
    { text: 'cédula 2.167.11-9', because: 'six digits grouped wrongly' },
    { text: 'cédula 22.167.113-9', because: 'nine digits' },
    { text: 'cédula 0.167.113-9', because: 'starts with zero' },
    { text: 'pedido 10350491', because: 'no word about identity' },
  ],
});
