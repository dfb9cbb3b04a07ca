import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Azerbaijani personal identification number (FIN)',
  region: ['AZ'],
  categories: ['pii'],
  regulations: ['Law 998-IIIQ'],
  // Seven letters and digits, without I and O.
  patterns: [{ regex: /\b(?=\d{0,6}[A-HJ-NP-Z])(?=[A-HJ-NP-Z]{0,6}\d)[0-9A-HJ-NP-Z]{7}\b/, prior: 0.1 }],
  context: [
    'fin',
    'fin kod',
    'fin kodu',
    'fin code',
    'fin nomresi',
    'ferdi identifikasiya',
    'fərdi identifikasiya',
    'fərdi identifikasiya nömrəsi',
    'fərdi identifikasiya kodu',
    'azerbaijani id',
    'azerbaijani personal id',
    'azerbaijan pin',
    'şəxsiyyət vəsiqəsi',
    'vəsiqə',
  ],
  finds: [
    { text: 'FİN: 5GT71KA', match: '5GT71KA', level: 'medium' },
    { text: 'FIN kod 1W0B4ZP', match: '1W0B4ZP', level: 'medium' },
    { text: '{"finCode":"7QK20XM"}', match: '7QK20XM', level: 'medium' },
    { text: 'Fərdi identifikasiya nömrəsi 2LN94CE', match: '2LN94CE', level: 'medium' },
  ],
  ignores: [
    { text: 'FIN 5GT71K', because: 'six characters' },
    { text: 'FIN 5GT71KA3', because: 'eight characters' },
    { text: 'FIN 5GT71KO', because: 'O is not used' },
    { text: 'FIN CLIENTE', because: 'letters alone' },
    { text: 'room 5GT71KA', because: 'no word about persons' },
  ],
});
