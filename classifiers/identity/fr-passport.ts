import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'French passport number',
  region: ['FR'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'FRANCE_PASSPORT', purview: 'France passport number', macie: 'FRANCE_PASSPORT_NUMBER' },
  patterns: [
    // Two digits, two letters, five digits.
    { regex: /\b\d{2}[A-Z]{2}\d{5}\b/, prior: 0.2 },
    namedAs('FR', /\b\d{2}[A-Z]{2}\d{5}\b/, 0.4),
  ],
  context: [
    'passeport',
    'numero de passeport',
    'n passeport',
    'passeport francais',
    'no passeport',
    'french passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'French passport number: 18AK48207', match: '18AK48207', level: 'high' },
    { text: 'Passeport n° 21EH19044', match: '21EH19044', level: 'high' },
    { text: '{"passeport":"19FV77312"}', match: '19FV77312', level: 'high' },
    { text: 'numéro de passeport 20DC00477', match: '20DC00477', level: 'high' },
  ],
  ignores: [
    { text: 'passeport 18AK4820', because: 'four digits' },
    { text: 'passeport 18AK482071', because: 'six digits' },
    { text: 'passeport 18A482071', because: 'one letter' },
    { text: 'lot 18AK48207', because: 'no word about passports' },
  ],
});
