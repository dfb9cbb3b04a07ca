import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Swedish passport number',
  region: ['SE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'SWEDEN_PASSPORT', purview: 'Sweden passport number' },
  patterns: [
    { regex: /\b\d{8}\b/, prior: 0.1 },
    // Passports of the series from 2022.
    { regex: /\b[A-Z]{2}\d{6,7}\b/, prior: 0.08 },
    namedAs('SE', /\b\d{8}\b/, 0.4),
    namedAs('SE', /\b[A-Z]{2}\d{6,7}\b/, 0.4),
  ],
  context: [
    'passnummer',
    'passnr',
    'pass nr',
    'svenskt pass',
    'passets nummer',
    'swedish passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Swedish passport number: 90448137', match: '90448137', level: 'high' },
    { text: 'Svenskt pass nr 91190445', match: '91190445', level: 'high' },
    { text: '{"nationality":"Sweden","passportNo":"AA773120"}', match: 'AA773120', level: 'high' },
    { text: 'Swedish passport 97004771', match: '97004771', level: 'high' },
  ],
  ignores: [
    { text: 'Swedish passport 9044813', because: 'seven digits' },
    { text: 'Swedish passport 904481370', because: 'nine digits' },
    { text: 'Swedish passport ABC773120', because: 'three letters' },
    { text: 'beställning 90448137', because: 'no word about passports' },
  ],
});
