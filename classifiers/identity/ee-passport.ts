import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Estonian passport number',
  region: ['EE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Estonia passport number' },
  patterns: [
    { regex: /\bK[A-Z]?\d{7}\b/, prior: 0.103 },
    { regex: /\b[A-Z]{1,2}\d{7}\b/, prior: 0.09 },
    namedAs('EE', /\bK[A-Z]?\d{7}\b/, 0.4),
    namedAs('EE', /\b[A-Z]{1,2}\d{7}\b/, 0.4),
  ],
  context: [
    'passi number',
    'passinumber',
    'eesti pass',
    'reisidokument',
    'passi nr',
    'estonian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Estonian passport number: KE0048207', match: 'KE0048207', level: 'high' },
    { text: 'Passi number: K4190445', match: 'K4190445', level: 'medium' },
    { text: 'Eesti pass KF0377312', match: 'KF0377312', level: 'high' },
    { text: '{"nationality":"Estonia","passportNo":"KD0104882"}', match: 'KD0104882', level: 'high' },
  ],
  ignores: [
    { text: 'Estonian passport KE004820', because: 'six digits' },
    { text: 'Estonian passport KE00482071', because: 'eight digits' },
    { text: 'Estonian passport KED0048207', because: 'three letters' },
    { text: 'tellimus KE0048207', because: 'no word about passports' },
  ],
});
