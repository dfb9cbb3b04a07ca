import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** RNP: department (01 to 18), municipality (01 to 28), year of registration, five digits; no check digit. */
function plausible(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  const [department, municipality, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 8)].map(Number);
  if (department === undefined || municipality === undefined || year === undefined) return false;
  return department > 0 && department < 19 && municipality > 0 && municipality < 29 && year > 1899 && year < 2030;
}

export default defineInfotype({
  title: 'Honduran identity number (DNI)',
  region: ['HN'],
  categories: ['pii'],
  regulations: [],
  patterns: [
    { regex: /\b[01]\d{3}-(?:19|20)\d{2}-\d{5}\b/, prior: 0.3 },
    { regex: /\b[01]\d{3} (?:19|20)\d{2} \d{5}\b/, prior: 0.1 },
    { regex: /\b[01]\d{3}(?:19|20)\d{7}\b/, prior: 0.04 },
  ],
  // 18 departments of twenty, 28 municipalities of a hundred, 130 years of two hundred.
  validator: { test: plausible, chance: 0.16 },
  context: [
    'identidad',
    'tarjeta de identidad',
    'numero de identidad',
    'dni',
    'documento nacional de identificacion',
    'rnp',
    'registro nacional de las personas',
    'honduras',
    'hondureno',
    'hondurena',
    'rtn',
  ],
  finds: [
    { text: 'Identidad: 0801-1990-12347', match: '0801-1990-12347', level: 'high' },
    { text: 'tarjeta de identidad N° 0501 1984 04418', match: '0501 1984 04418', level: 'high' },
    { text: '{"dni_honduras":"1804197800773"}', match: '1804197800773', level: 'medium' },
    { text: 'hondureña, DNI 0611-2001-00218', match: '0611-2001-00218', level: 'high' },
  ],
  ignores: [
    { text: 'identidad 1901-1990-12347', because: 'there is no department 19' },
    { text: 'identidad 0840-1990-12347', because: 'no department has forty municipalities' },
    { text: 'identidad 0801-1790-12347', because: 'the year 1790' },
    { text: 'identidad 0801-1990-1234', because: 'twelve digits' },
    { text: 'lote 0501198404418', because: 'no word about identity' },
  ],
});
