import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Spanish passport number',
  region: ['ES'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    presidio: 'ES_PASSPORT',
    google: 'SPAIN_PASSPORT',
    purview: 'Spain passport number',
    macie: 'SPAIN_PASSPORT_NUMBER',
  },
  patterns: [
    { regex: /\b[A-Z]{3}\d{6}\b/, prior: 0.1 },
    { regex: /\b[A-Z]{2}\d{6,7}\b/, prior: 0.09 },
    namedAs('ES', /\b[A-Z]{3}\d{6}\b/, 0.4),
    namedAs('ES', /\b[A-Z]{2}\d{6,7}\b/, 0.4),
  ],
  context: [
    'pasaporte',
    'numero de pasaporte',
    'n pasaporte',
    'pasaporte espanol',
    'passaport',
    'spanish passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Spanish passport number: PAB482071', match: 'PAB482071', level: 'high' },
    { text: 'Pasaporte español n.º XDA190445', match: 'XDA190445', level: 'high' },
    { text: '{"nacionalidad":"España","pasaporte":"AAC773120"}', match: 'AAC773120', level: 'high' },
    { text: 'número de pasaporte PAF004771', match: 'PAF004771', level: 'medium' },
  ],
  ignores: [
    { text: 'pasaporte español PAB48207', because: 'five digits' },
    { text: 'pasaporte español PAB4820713', because: 'seven digits' },
    { text: 'pasaporte español PABC482071', because: 'four letters' },
    { text: 'pedido PAB482071', because: 'no word about passports' },
  ],
});
