import { validate } from 'stdnum/lib/cjs/gt/cui.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** RENAP: eight digits, their check digit, department and municipality; no municipality is 00. */
function assigned(candidate: string): boolean {
  const number = digitsOf(candidate).join('');
  return !number.endsWith('00') && validate(number).isValid;
}

export default defineInfotype({
  title: 'Guatemalan identification code (CUI, DPI)',
  region: ['GT'],
  categories: ['pii'],
  regulations: [],
  aliases: { stdnum: 'gt.cui' },
  patterns: [
    { regex: /\b[1-9]\d{3}[ -]\d{5}[ -]\d{4}\b/, prior: 0.004 },
    { regex: /\b[1-9]\d{7}[ -]\d[ -]\d{4}\b/, prior: 0.004 },
    { regex: /\b[1-9]\d{12}\b/, prior: 0.002 },
  ],
  // 339 municipalities of ten thousand, one check digit of ten; a remainder of ten is written 0.
  validator: {
    test: assigned,
    chance: 0.0034,
    undetected: 0.03,
    // The last four name the municipality, and another is as good.
    unchecked: (value, at) => digitsOf(value.slice(0, at)).length > 8,
  },
  context: [
    'cui',
    'dpi',
    'codigo unico de identificacion',
    'documento personal de identificacion',
    'numero de dpi',
    'renap',
    'identificacion personal',
    'cedula de vecindad',
    'guatemala',
  ],
  finds: [
    { text: 'DPI: 2304 59250 0115', match: '2304 59250 0115', level: 'high' },
    { text: 'Código Único de Identificación 2420140110901', match: '2420140110901', level: 'high' },
    { text: '{"cui":"2222-51891-0301"}', match: '2222-51891-0301', level: 'high' },
    { text: 'documento personal de identificación 22139624 1 0101', match: '22139624 1 0101', level: 'high' },
  ],
  ignores: [
    { text: 'DPI 2304 59251 0115', because: 'wrong check digit' },
    { text: 'DPI 2304 59250 2315', because: 'there is no department 23' },
    { text: 'DPI 2304 59250 0199', because: 'the department has no such municipality' },
    { text: 'DPI 2304 59250 011', because: 'twelve digits' },
    { text: 'impresora de 2400 DPI', because: 'dots of an inch' },
    { text: 'lote 2420140110901', because: 'no word about identity' },
  ],
});
