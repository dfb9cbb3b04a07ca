import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Austrian passport number',
  region: ['AT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Austria passport number' },
  patterns: [{ regex: /\b[A-Z] ?\d{7}\b/, prior: 0.1 }, namedAs('AT', /\b[A-Z] ?\d{7}\b/, 0.4)],
  context: [
    'reisepass',
    'reisepassnummer',
    'reisepass nr',
    'passnummer',
    'pass nr',
    'österreichischer reisepass',
    'austrian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Austrian passport number: U4820713', match: 'U4820713', level: 'high' },
    { text: 'Österreichischer Reisepass Nr. P 1904457', match: 'P 1904457', level: 'high' },
    { text: 'Reisepassnummer: U7731205', match: 'U7731205', level: 'medium' },
    { text: '{"nationality":"Austria","passportNumber":"Y0047712"}', match: 'Y0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Austrian passport U482071', because: 'six digits' },
    { text: 'Austrian passport U48207130', because: 'eight digits' },
    { text: 'Austrian passport UA4820713', because: 'two letters' },
    { text: 'Bestellung U4820713', because: 'no word about passports' },
  ],
});
