import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Lithuanian passport number',
  region: ['LT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Lithuania passport number' },
  patterns: [
    { regex: /\b\d{8}\b/, prior: 0.1 },
    { regex: /\b[A-Z]{2}\d{6}\b/, prior: 0.08 },
    namedAs('LT', /\b\d{8}\b/, 0.4),
    namedAs('LT', /\b[A-Z]{2}\d{6}\b/, 0.4),
  ],
  context: [
    'pasas',
    'paso numeris',
    'paso nr',
    'paso serija',
    'pasu',
    'kelionės dokumentas',
    'lithuanian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Lithuanian passport number: 20448137', match: '20448137', level: 'high' },
    { text: 'Paso Nr. 21190445', match: '21190445', level: 'medium' },
    { text: 'Lietuvos Respublikos pasas 22773120', match: '22773120', level: 'high' },
    { text: '{"nationality":"Lithuania","passportNo":"LB004771"}', match: 'LB004771', level: 'high' },
  ],
  ignores: [
    { text: 'Lithuanian passport 2044813', because: 'seven digits' },
    { text: 'Lithuanian passport 204481370', because: 'nine digits' },
    { text: 'Lithuanian passport A20448137', because: 'a letter in front' },
    { text: 'užsakymas 20448137', because: 'no word about passports' },
  ],
});
