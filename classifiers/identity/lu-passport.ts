import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Luxembourg passport number',
  region: ['LU'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Luxembourg passport number' },
  patterns: [
    { regex: /\b(?=\d{0,7}[A-Z])(?=[A-Z]{0,7}\d)[0-9A-Z]{8}\b/, prior: 0.095 },
    namedAs('LU', /\b(?=\d{0,7}[A-Z])(?=[A-Z]{0,7}\d)[0-9A-Z]{8}\b/, 0.4),
  ],
  context: [
    'passeport luxembourgeois',
    'passeport',
    'reisepass',
    'letzebuerger pass',
    'passnummer',
    'luxembourgish passport',
    'luxembourg passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Luxembourg passport number: J2CU94TK', match: 'J2CU94TK', level: 'high' },
    { text: 'Passeport luxembourgeois n° JTV48207', match: 'JTV48207', level: 'high' },
    { text: '{"nationality":"Luxembourg","passportNo":"KA19X044"}', match: 'KA19X044', level: 'high' },
    { text: 'Luxemburger Reisepass LB77312C', match: 'LB77312C', level: 'high' },
  ],
  ignores: [
    { text: 'Luxembourg passport J2CU94T', because: 'seven characters' },
    { text: 'Luxembourg passport J2CU94TK1', because: 'nine characters' },
    { text: 'Luxembourg passport JACUBATK', because: 'letters alone' },
    { text: 'commande J2CU94TK', because: 'no word about passports' },
  ],
});
