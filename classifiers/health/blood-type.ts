import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, cell, labelled } from '../../src/detect/labelled.js';

const type =
  '(?:(?:AB|A|B|O|0)(?: ?(?:[+\\u2212]|-(?!\\w))| ?Rh(?:esus)?(?:\\(?[ -]?(?:[+]|-|pos|neg)[a-z]{0,6}\\)?)|[ -](?:pos|neg)[a-zé]{0,7}\\.?))(?![\\w+-])';
const labels = [
  'blood type',
  'blood group',
  'bloodtype',
  'abo rh',
  'blutgruppe',
  'groupe sanguin',
  'grupo sanguíneo',
  'tipo de sangre',
  'gruppo sanguigno',
  'bloedgroep',
  'tipo sanguíneo',
  'grupa krwi',
  'blodtyp',
];

export default defineInfotype({
  title: 'Blood type',
  region: [],
  categories: ['health'],
  regulations: ['HIPAA', 'GDPR'],
  aliases: { google: 'BLOOD_TYPE' },
  patterns: [
    labelled(labels, `(?:${type}|${anyOf(['ab', 'a', 'b', 'o'])}(?![\\w+-]))`, 0.4),
    { regex: new RegExp(`(?<![\\w+-])${type}`), prior: 0.1 },
    cell(type, 0.2),
  ],
  context: [
    'blood type',
    'blood group',
    'abo rh',
    'blutgruppe',
    'groupe sanguin',
    'grupo sanguineo',
    'tipo de sangre',
    'gruppo sanguigno',
    'bloedgroep',
    'tipo sanguineo',
    'grupa krwi',
    'blodtyp',
    'blood',
  ],
  finds: [
    { text: 'Blood type: O+', match: 'O+', level: 'high' },
    { text: 'Blutgruppe: AB Rh negativ', match: 'AB Rh negativ', level: 'high' },
    { text: 'her blood group is B-', match: 'B-', level: 'medium' },
    { text: 'groupe sanguin : A positif', match: 'A positif', level: 'high' },
    { text: '{"bloodType":"AB-"}', match: 'AB-', level: 'high' },
  ],
  ignores: [
    { text: 'grade A+', because: 'no word about blood' },
    { text: 'Blood type: unknown', because: 'a word' },
    { text: 'blood type C+', because: 'no such type' },
    { text: 'blood vitamin B-12', because: 'a vitamin' },
  ],
});
