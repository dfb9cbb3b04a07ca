import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, cell, labelled } from '../../src/detect/labelled.js';

const values = anyOf(
  (
    'white|black|african american|black or african american|black african|black caribbean|asian|asian american|' +
    'south asian|east asian|caucasian|hispanic|latino|latina|latinx|hispanic or latino|not hispanic or latino|' +
    'non hispanic|native american|american indian|american indian or alaska native|alaska native|pacific islander|' +
    'native hawaiian|native hawaiian or other pacific islander|middle eastern|arab|mixed race|multiracial|biracial|' +
    'two or more races|white british|white irish|asian british|indian|pakistani|bangladeshi|chinese|roma|romani|' +
    'sinti|kurdish|maori|aboriginal|torres strait islander|first nations|inuit|métis|han|uyghur|tibetan|jewish|' +
    'coloured|branco|branca|pardo|parda|preto|preta|amarelo|indígena|blanco|mestizo|mulato|afrodescendiente'
  ).split('|'),
);
const labels = [
  'race',
  'race ethnicity',
  'ethnicity',
  'ethnic group',
  'ethnic origin',
  'ethnic background',
  'racial origin',
  'ethnische herkunft',
  'ethnie',
  'origine ethnique',
  'origen étnico',
  'etnia',
  'raza',
  'raça',
  'cor raça',
  'raça cor',
  'origine etnica',
  'etniciteit',
  'etnische afkomst',
];

export default defineInfotype({
  title: 'Ethnicity or race of a person',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'ETHNIC_GROUP' },
  patterns: [labelled(labels, values, 0.4), cell(values, 0.15)],
  context: [
    'race',
    'ethnicity',
    'ethnic group',
    'ethnic origin',
    'ethnic background',
    'racial origin',
    'ethnische herkunft',
    'ethnie',
    'origine ethnique',
    'origen etnico',
    'etnia',
    'raza',
    'raca',
    'origine etnica',
    'etniciteit',
    'etnische afkomst',
  ],
  finds: [
    { text: 'Ethnicity: Hispanic or Latino', match: 'Hispanic or Latino', level: 'high' },
    { text: '{"race":"Black or African American"}', match: 'Black or African American', level: 'high' },
    { text: 'Ethnic group = White British', match: 'White British', level: 'high' },
    { text: 'Raça/Cor: parda', match: 'parda', level: 'high' },
    { text: 'Ethnische Herkunft: Roma', match: 'Roma', level: 'high' },
  ],
  ignores: [
    { text: 'a black coat', because: 'a colour' },
    { text: 'Race: condition in the scheduler', because: 'another meaning' },
    { text: 'race: 5 km, white course', because: 'a sport' },
    { text: 'Ethnicity: optional', because: 'none named' },
  ],
});
