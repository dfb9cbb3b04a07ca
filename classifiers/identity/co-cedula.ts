import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Up to eight digits until 2003, ten from 1.000.000.000 since (Registraduría, NUIP); no check digit of its own. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 1;

export default defineInfotype({
  title: 'Colombian citizenship card number (cédula de ciudadanía)',
  region: ['CO'],
  categories: ['pii'],
  regulations: ['Ley 1581 de 2012'],
  aliases: { google: 'COLOMBIA_CDC_NUMBER', macie: 'COLOMBIA_CEDULA_NUMBER' },
  patterns: [
    { regex: /\b1\.\d{3}\.\d{3}\.\d{3}\b/, prior: 0.15 },
    { regex: /\b\d{1,2}\.\d{3}\.\d{3}\b/, prior: 0.11 },
    { regex: /\b1[0-2]\d{8}\b/, prior: 0.11 },
    { regex: /(?<!\.\.|&\.|[\da-f]{7} )\b\d{6,8}\b/, prior: 0.095 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'cedula',
    'cedula de ciudadania',
    'cedula ciudadania',
    'cedula de extranjeria',
    'cc',
    'cc no',
    'nuip',
    'numero de cedula',
    'documento de identidad',
    'identificado con cedula',
    'identificada con cedula',
    'tarjeta de identidad',
    'registraduria',
  ],
  finds: [
    { text: 'Cédula de ciudadanía 1.018.447.203', match: '1.018.447.203', level: 'medium' },
    { text: 'identificada con C.C. 52.418.077 de Bogotá', match: '52.418.077', level: 'medium' },
    { text: '{"cedula_ciudadania":"1144208831"}', match: '1144208831', level: 'medium' },
    { text: 'NUIP 1020774418', match: '1020774418', level: 'medium' },
    { text: 'CC No. 79441820', match: '79441820', level: 'medium' },
  ],
  ignores: [
    { text: '100644 fabadb8 cc95eb0 4866510 MM', because: 'the names of versions of a file' },
    { text: 'index fabadb8,cc95eb0..4866510', because: 'the names of two versions of a file' },
    { text: 'total 52.418.077', because: 'no word about identity' },
    { text: 'cédula de ciudadanía 1.018.447.2033', because: 'grouped wrongly' },
    { text: 'cédula de ciudadanía 52418', because: 'five digits' },
    { text: 'cédula de ciudadanía 9018447203', because: 'ten digits from nine thousand million' },
    { text: 'cédula de ciudadanía 11.111.111', because: 'one digit throughout' },
  ],
});
