import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, labelled } from '../../src/detect/labelled.js';

const values = anyOf(
  (
    'yes|no|none|disabled|not disabled|registered disabled|wheelchair user|blind|deaf|visually impaired|' +
    'hearing impaired|physical disability|learning disability|mental disability|schwerbehindert|ja|nein|keine|' +
    'gleichgestellt|oui|non|rqth|sí|si|handicapé|handicapée|discapacitado|invalido|sordo|cieco'
  ).split('|'),
);
const labels = [
  'disability',
  'disability status',
  'disabilities',
  'is disabled person',
  'registered disabled',
  'schwerbehinderung',
  'schwerbehindert',
  'handicap',
  'travailleur handicapé',
  'discapacidad',
  'disabilità',
  'deficiência',
  'niepełnosprawność',
];
const degrees = [
  'grad der behinderung',
  'gdb',
  'degree of disability',
  'disability rating',
  "taux d'incapacité",
  'grado de discapacidad',
];

export default defineInfotype({
  title: 'Disability status',
  region: [],
  categories: ['health', 'pii'],
  regulations: ['GDPR', 'HIPAA', 'ADA'],
  patterns: [labelled(labels, values, 0.25), labelled(degrees, '(?:100|[1-9]\\d)(?: ?%)?', 0.4)],
  context: [
    'disability',
    'grad der behinderung',
    'gd b',
    'degree of disability',
    'disability rating',
    'disabilities',
    'disability status',
    'schwerbehinderung',
    'schwerbehindert',
    'schwerbehindertenausweis',
    'gdb',
    'handicap',
    'discapacidad',
    'disabilita',
    'deficiencia',
  ],
  finds: [
    { text: 'Disability status: registered disabled', match: 'registered disabled', level: 'high' },
    { text: 'Schwerbehinderung: ja', match: 'ja', level: 'high' },
    { text: 'Grad der Behinderung (GdB): 50 %', match: '50 %', level: 'high' },
    { text: '{"disability":"Wheelchair user"}', match: 'Wheelchair user', level: 'high' },
    { text: 'Handicap : oui', match: 'oui', level: 'high' },
  ],
  ignores: [
    { text: 'disability insurance', because: 'no field' },
    { text: 'Disability: please describe', because: 'no value' },
    { text: '[disabled="disabled"]', because: 'a state of a program' },
    { text: 'GdB: 5', because: 'below ten, which is not given' },
  ],
});
