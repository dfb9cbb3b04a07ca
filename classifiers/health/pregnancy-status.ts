import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, labelled } from '../../src/detect/labelled.js';

const values = `(?:${anyOf(['yes', 'no', 'positive', 'negative', 'pregnant', 'not pregnant', 'ja', 'nein', 'oui', 'non', 'sí', 'si', 'sim', 'não', 'embarazada', 'enceinte', 'schwanger'])}|\\d{1,2}(?:\\+\\d)? ?(?:weeks|wks|w|SSW|SA|semanas|settimane)(?![A-Za-z]))`;
const labels = [
  'pregnant',
  'pregnancy',
  'pregnancy status',
  'pregnancy test',
  'currently pregnant',
  'gestational age',
  'schwanger',
  'schwangerschaft',
  'schwangerschaftstest',
  'enceinte',
  'grossesse',
  'embarazada',
  'embarazo',
  'gravidanza',
  'grávida',
  'zwanger',
];

export default defineInfotype({
  title: 'Pregnancy status',
  region: [],
  categories: ['health', 'pii'],
  regulations: ['GDPR', 'HIPAA'],
  patterns: [
    labelled(labels, values, 0.4),
    { regex: /\b\d{1,2} (?:weeks|months) pregnant\b/, prior: 0.8 },
    { regex: /\b(?:[sS]he|[pP]atient|[eE]mployee) is (?<value>(?:currently )?pregnant)\b/, prior: 0.8 },
  ],
  context: [
    'pregnant',
    'schwanger',
    'enceinte',
    'embarazada',
    'zwanger',
    'pregnancy',
    'pregnancy status',
    'pregnancy test',
    'patient',
    'schwangerschaft',
    'mutterschutz',
    'grossesse',
    'embarazo',
    'gravidanza',
    'gravida',
    'maternity',
  ],
  finds: [
    { text: 'Pregnancy status: pregnant', match: 'pregnant', level: 'high' },
    { text: 'Schwangerschaft: ja, 14. Woche', match: 'ja', level: 'high' },
    { text: '"pregnant": "yes"', match: 'yes', level: 'high' },
    { text: 'Patient is pregnant, due in May', match: 'pregnant', level: 'high' },
    { text: 'She is 12 weeks pregnant; patient advised', match: '12 weeks pregnant', level: 'high' },
  ],
  ignores: [
    { text: 'a pregnant pause', because: 'a figure of speech' },
    { text: 'Pregnancy: a guide', because: 'a title' },
    { text: 'pregnant women should not take', because: 'a warning of a leaflet' },
    { text: 'pregnancy test kit', because: 'no result' },
  ],
});
