import { validate } from 'stdnum/lib/cjs/es/dni.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Spanish tax number of a person (NIF/DNI)',
  region: ['ES'],
  categories: ['pii'],
  regulations: ['GDPR', 'LOPDGDD'],
  aliases: {
    presidio: 'ES_NIF',
    google: ['SPAIN_NIF_NUMBER', 'SPAIN_DNI_NUMBER'],
    purview: ['Spain DNI', 'Spain tax identification number'],
    macie: ['SPAIN_DNI_NUMBER', 'SPAIN_NIF_NUMBER'],
    stdnum: ['es.dni', 'es.nif'],
  },
  patterns: [
    { regex: /\b\d{2}\.\d{3}\.\d{3}[- ]?[A-HJ-NP-TV-Z]\b/, prior: 0.86 },
    { regex: /\b\d{8}-[A-HJ-NP-TV-Z]\b/, prior: 0.6 },
    { regex: /\b\d{8}[A-HJ-NP-TV-Z]\b/, prior: 0.5 },
    { regex: /\b\d{8} [A-HJ-NP-TV-Z]\b/, prior: 0.1 },
    { regex: /\b\d{8}-?[a-hj-np-tv-z]\b/, prior: 0.05 },
  ],
  // The letter is the number modulo 23 (Real Decreto 1553/2005).
  validator: { test: (candidate) => validate(alphanumericsOf(candidate)).isValid, chance: 1 / 23 },
  context: [
    'nif',
    'dni',
    'documento',
    'documento nacional de identidad',
    'documento de identidad',
    'identidad',
    'numero fiscal',
  ],
  finds: [
    { text: 'DNI: 12345678Z', match: '12345678Z', level: 'high' },
    { text: 'con NIF 32.809.482-M y domicilio', match: '32.809.482-M', level: 'high' },
    { text: 'nif,39950803X,Madrid', match: '39950803X', level: 'high' },
    { text: 'dni: 12345678z', match: '12345678z', level: 'high' },
    { text: 'D.N.I.: 12345678-Z', match: '12345678-Z', level: 'high' },
    { text: 'titular 31867143-E', match: '31867143-E' },
  ],
  ignores: [
    { text: 'DNI 12345678A', because: 'wrong letter' },
    { text: 'DNI 12345678I', because: 'I is never a check letter' },
    { text: 'DNI 1234567Z', because: 'seven digits' },
    { text: 'DNI 112345678Z', because: 'nine digits' },
    { text: 'DNI 12345678ZA', because: 'inside a longer token' },
  ],
});
