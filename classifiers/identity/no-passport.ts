import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Norwegian passport number',
  region: ['NO'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b\d{8}\b/, prior: 0.1 },
    // Passports of the series from 2020.
    { regex: /\b[A-Z]{3}\d{6}\b/, prior: 0.09 },
    namedAs('NO', /\b\d{8}\b/, 0.4),
    namedAs('NO', /\b[A-Z]{3}\d{6}\b/, 0.4),
  ],
  context: [
    'passnummer',
    'passnr',
    'pass nr',
    'norsk pass',
    'reisedokument',
    'norwegian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Norwegian passport number: 27448137', match: '27448137', level: 'high' },
    { text: 'Norsk pass nr. 30190445', match: '30190445', level: 'high' },
    { text: '{"nationality":"Norway","passportNo":"CAF773120"}', match: 'CAF773120', level: 'high' },
    { text: 'Norwegian passport FHB004771', match: 'FHB004771', level: 'high' },
  ],
  ignores: [
    { text: 'Norwegian passport 2744813', because: 'seven digits' },
    { text: 'Norwegian passport 274481370', because: 'nine digits' },
    { text: 'Norwegian passport FH0047712', because: 'two letters' },
    { text: 'ordre 27448137', because: 'no word about passports' },
  ],
});
