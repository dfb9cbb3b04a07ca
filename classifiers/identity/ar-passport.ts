import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Three letters and six digits (AAA000001 since 2012); before, the number of the DNI. No check digit in it. */
export default defineInfotype({
  title: 'Argentine passport number',
  region: ['AR'],
  categories: ['pii'],
  regulations: ['Ley 25.326'],
  patterns: [
    namedAs('AR', /\b[A-Z]{3}\d{6}\b/, 0.4),
    { regex: /\bAA[A-Z]\d{6}\b/, prior: 0.12 },
    { regex: /\b[A-Z]{3}\d{6}\b/, prior: 0.092 },
  ],
  context: [
    'pasaporte',
    'pasaportes',
    'numero de pasaporte',
    'pasaporte argentino',
    'argentine passport',
    'argentinian passport',
    'passport',
    'passport number',
  ],
  finds: [
    { text: 'Pasaporte argentino AAF204417', match: 'AAF204417', level: 'high' },
    { text: 'Argentine passport no. AAE730912', match: 'AAE730912', level: 'high' },
    { text: '{"pasaporte":"AAG118044"}', match: 'AAG118044', level: 'medium' },
    { text: 'de nacionalidad argentina, pasaporte ABC440718', match: 'ABC440718', level: 'high' },
  ],
  ignores: [
    { text: 'Argentina, lote AAF204417', because: 'no word about passports' },
    { text: 'pasaporte AAF20441', because: 'five digits' },
    { text: 'pasaporte AAF2044177', because: 'seven digits' },
    { text: 'pasaporte AAFB204417', because: 'four letters' },
    { text: 'pasaporte argentino vigente 2027', because: 'a year' },
  ],
});
