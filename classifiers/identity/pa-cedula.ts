import { defineInfotype } from '../../src/detect/infotype.js';

/** Tribunal Electoral: province (1 to 13) or kind of person, volume and entry, of whatever length; no check digit. */
export default defineInfotype({
  title: 'Panamanian identity card number (cédula)',
  region: ['PA'],
  categories: ['pii'],
  regulations: ['Ley 81 de 2019'],
  patterns: [
    { regex: /\b(?:PE|[EN]|(?:[1-9]|1[0-3])-?(?:AV|PI))-\d{1,4}-\d{1,6}\b/, prior: 0.2 },
    { regex: /\b(?:[1-9]|1[0-3])-\d{1,4}-\d{3,6}\b/, prior: 0.1 },
  ],
  context: [
    'cedula',
    'cedula de identidad',
    'cedula de identidad personal',
    'cedula panamena',
    'cip',
    'numero de cedula',
    'documento de identidad',
    'tribunal electoral',
    'panama',
    'panameno',
    'panamena',
  ],
  finds: [
    { text: 'Cédula 8-442-1709', match: '8-442-1709', level: 'medium' },
    { text: 'extranjera con cédula de identidad personal E-8-104418', match: 'E-8-104418', level: 'high' },
    { text: '{"cedula":"PE-12-448"}', match: 'PE-12-448', level: 'high' },
    { text: 'cédula panameña 10-27-1182', match: '10-27-1182', level: 'medium' },
  ],
  ignores: [
    { text: 'capítulo 8-442-1709', because: 'no word about identity' },
    { text: 'cédula 14-442-1709', because: 'there is no province 14' },
    { text: 'cédula 8-442-17', because: 'two digits of an entry' },
    { text: 'cédula 8-44217-1709', because: 'five digits of a volume' },
    { text: 'cédula K-8-104418', because: 'no kind of person has this letter' },
  ],
});
