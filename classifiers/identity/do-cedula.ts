import { validate } from 'stdnum/lib/cjs/do/cedula.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Three digits of the municipality, seven of the person, one by Luhn's formula. */
function assigned(candidate: string): boolean {
  const number = digitsOf(candidate).join('');
  return new Set(number).size > 1 && validate(number).isValid;
}

export default defineInfotype({
  title: 'Dominican identity and voter card number (cédula)',
  region: ['DO'],
  categories: ['pii'],
  regulations: ['Ley 172-13'],
  aliases: { stdnum: 'do.cedula' },
  patterns: [
    { regex: /\b\d{3}-\d{7}-\d\b/, prior: 0.4 },
    { regex: /\b\d{3} \d{7} \d\b/, prior: 0.1 },
    { regex: /\b\d{11}\b/, prior: 0.019 },
  ],
  validator: { test: assigned, chance: 1 / 10 },
  context: [
    'cedula',
    'cedula de identidad',
    'cedula de identidad y electoral',
    'cedula dominicana',
    'cedula personal',
    'numero de cedula',
    'documento de identidad',
    'junta central electoral',
    'jce',
    'republica dominicana',
  ],
  finds: [
    { text: 'Cédula: 001-2876752-2', match: '001-2876752-2', level: 'high' },
    { text: 'cédula de identidad y electoral No. 402-4212189-1', match: '402-4212189-1', level: 'high' },
    { text: '{"cedula":"00140645755"}', match: '00140645755', level: 'medium' },
    { text: 'República Dominicana, cédula 03172426300', match: '03172426300', level: 'medium' },
    { text: 'empleado 001-0588489-4', match: '001-0588489-4', level: 'low' },
  ],
  ignores: [
    { text: 'cédula 001-2876752-3', because: 'wrong check digit' },
    { text: 'cédula 000-0000000-0', because: 'one digit throughout' },
    { text: 'cédula 001-287675-2', because: 'ten digits' },
    { text: 'cédula 001-2876752-22', because: 'twelve digits' },
    { text: 'pedido 00140645755', because: 'no word about identity' },
  ],
});
