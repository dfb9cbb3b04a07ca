import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Swiss passport number',
  region: ['CH'],
  categories: ['pii'],
  regulations: ['nDSG'],
  patterns: [
    { regex: /\b[A-Z]\d{7}\b/, prior: 0.1 },
    // Passports of the series from 2022.
    { regex: /\b[A-Z]\d[A-Z0-9]{5}\d\b(?<!\d{7})/, prior: 0.05 },
    namedAs('CH', /\b[A-Z]\d{7}\b/, 0.4),
    namedAs('CH', /\b[A-Z]\d[A-Z0-9]{5}\d\b(?<!\d{7})/, 0.4),
  ],
  context: [
    'schweizer pass',
    'schweizerpass',
    'passeport suisse',
    'passaporto svizzero',
    'reisepass',
    'passeport',
    'passaporto',
    'passnummer',
    'pass nr',
    'passnr',
    'swiss passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'passeportSuisse = "N3U01O87"', match: 'N3U01O87', level: 'high' },
    { text: 'Swiss passport number: X4820713', match: 'X4820713', level: 'high' },
    { text: 'Schweizer Pass Nr. S1904457', match: 'S1904457', level: 'high' },
    { text: 'passeport suisse n° X0773120', match: 'X0773120', level: 'high' },
    { text: '{"country":"Switzerland","passport":"E2K48R07"}', match: 'E2K48R07', level: 'high' },
  ],
  ignores: [
    { text: 'Swiss passport X482071', because: 'six digits' },
    { text: 'Swiss passport X48207130', because: 'eight digits' },
    { text: 'Swiss passport XA482071', because: 'two letters and six digits' },
    { text: 'Artikel X4820713', because: 'no word about passports' },
  ],
});
