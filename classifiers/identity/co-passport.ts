import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters and six digits; no check digit in the number itself. */
export default defineInfotype({
  title: 'Colombian passport number',
  region: ['CO'],
  categories: ['pii'],
  regulations: ['Ley 1581 de 2012'],
  patterns: [
    namedAs('CO', /\b[A-Z]{2}\d{6}\b/, 0.4),
    { regex: /\b(?:[Pp]asaporte|PASAPORTE)[^\d\n]{0,24}?\b(?<value>A[A-Z]\d{6})\b/, prior: 0.14 },
    { regex: /\b[A-Z]{2}\d{6}\b/, prior: 0.101 },
  ],
  context: [
    'pasaporte',
    'pasaportes',
    'numero de pasaporte',
    'pasaporte colombiano',
    'colombian passport',
    'colombia passport',
    'passport',
    'passport number',
  ],
  finds: [
    { text: 'Pasaporte colombiano AV204417', match: 'AV204417', level: 'high' },
    { text: 'Colombian passport no. BA730912', match: 'BA730912', level: 'high' },
    { text: '{"pasaporte":"AS118044"}', match: 'AS118044', level: 'low' },
    { text: 'ciudadano de Colombia, pasaporte PE440718', match: 'PE440718', level: 'high' },
  ],
  ignores: [
    { text: 'Colombia, lote AV204417', because: 'no word about passports' },
    { text: 'pasaporte AV20441', because: 'five digits' },
    { text: 'pasaporte AV2044177', because: 'seven digits' },
    { text: 'pasaporte AVB204417', because: 'three letters' },
    { text: 'pasaporte colombiano vigente 2027', because: 'a year' },
  ],
});
