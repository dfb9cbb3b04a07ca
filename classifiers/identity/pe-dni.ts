import { validate } from 'stdnum/lib/cjs/pe/cui.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * RENIEC: eight digits; the check character printed behind them, a digit or a letter of the same remainder, is seldom
 * written. stdnum knows the letters but lets digits alone through.
 */
function assigned(candidate: string): boolean {
  const number = alphanumericsOf(candidate);
  const letter = 'KJIHGFEDCBA'.indexOf(number.charAt(8) || '-');
  const digits = letter < 0 ? number : number.slice(0, 8) + '65432110987'.charAt(letter);
  return new Set(number.slice(0, 8)).size > 1 && validate(digits).isValid;
}

export default defineInfotype({
  title: 'Peruvian identity number (DNI, CUI)',
  region: ['PE'],
  categories: ['pii'],
  regulations: ['Ley 29733'],
  aliases: { google: 'PERU_DNI_NUMBER', stdnum: 'pe.cui' },
  patterns: [
    { regex: /\b\d{8}[- ][\dA-K]\b/, prior: 0.11 },
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Pp]er[uú]|PER[UÚ]|RENIEC|Reniec)[^\d\n]{0,48}?\b(?<value>\d{8}(?:-[\dA-K]\b|\b(?![- ][\dA-K]\b)))/,
      prior: 0.2,
    },
    { regex: /\b\d{8}\b(?![- ][\dA-K]\b)/, prior: 0.091 },
  ],
  // Eight digits pass as they are; a ninth is checked.
  validator: { test: assigned, chance: 0.9 },
  context: [
    'dni',
    'dni peruano',
    'numero de dni',
    'documento nacional de identidad',
    'documento de identidad',
    'codigo unico de identificacion',
    'cui',
    'reniec',
    'cedula unica de identidad',
    'dni peru',
  ],
  finds: [
    { text: 'DNI peruano 44177209', match: '44177209', level: 'high' },
    { text: 'RENIEC, código único de identificación 55153565-2', match: '55153565-2', level: 'high' },
    { text: '{"cui":"44414312-F"}', match: '44414312-F', level: 'medium' },
    { text: 'Lima, Perú. DNI: 08441720', match: '08441720', level: 'high' },
  ],
  ignores: [
    { text: 'CUI 55153565-3', because: 'wrong check digit' },
    { text: 'CUI 44414312-G', because: 'wrong check letter' },
    { text: 'DNI peruano 4417720', because: 'seven digits' },
    { text: 'DNI 441772091', because: 'nine digits in one piece' },
    { text: 'Perú, pedido 44177209', because: 'no word about identity' },
    { text: 'DNI 00000000', because: 'one digit throughout' },
  ],
});
