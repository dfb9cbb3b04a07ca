import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, cell, labelled } from '../../src/detect/labelled.js';

const values = anyOf(
  (
    'male|female|man|woman|non binary|nonbinary|transgender|trans man|trans woman|genderqueer|intersex|agender|' +
    'männlich|weiblich|divers|homme|femme|masculin|féminin|hombre|mujer|masculino|femenino|maschio|femmina|uomo|donna|' +
    'femminile|maschile|man|vrouw|mannelijk|vrouwelijk|feminino|mężczyzna|kobieta|kvinna|kvinne|muž|žena|nő|férfi|' +
    'm|f|x|d|w|v|h'
  ).split('|'),
);
const labels = [
  'gender',
  'gender identity',
  'sex',
  'sex at birth',
  'geschlecht',
  'sexe',
  'genre',
  'sexo',
  'género',
  'sesso',
  'genere',
  'geslacht',
  'gênero',
  'płeć',
  'kön',
  'kjønn',
  'køn',
  'sukupuoli',
  'pohlaví',
];

export default defineInfotype({
  title: 'Gender of a person',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'GENDER' },
  patterns: [labelled(labels, `${values}(?![\\w-])`, 0.13), cell(values, 0.1)],
  context: [
    'gender',
    'gender identity',
    'sex',
    'geschlecht',
    'sexe',
    'genre',
    'sexo',
    'genero',
    'sesso',
    'genere',
    'geslacht',
    'płeć',
    'kon',
    'kjønn',
    'køn',
    'sukupuoli',
    'pohlavi',
  ],
  finds: [
    { text: 'Gender: Female', match: 'Female', level: 'medium' },
    { text: '{"sex":"M"}', match: 'M', level: 'medium' },
    { text: 'Geschlecht: weiblich', match: 'weiblich', level: 'medium' },
    { text: 'Sexe : masculin', match: 'masculin', level: 'medium' },
    { text: 'gender_identity = non-binary', match: 'non-binary', level: 'medium' },
    { text: 'Sesso | F |', match: 'F', level: 'medium' },
  ],
  ignores: [
    { text: 'a female connector', because: 'no field' },
    { text: 'Gender: string', because: 'a type of a program' },
    { text: 'Sussex: M', because: 'inside another word' },
    { text: 'gender equality in the workplace', because: 'prose' },
    { text: 'sex: Married', because: 'no such value' },
  ],
});
