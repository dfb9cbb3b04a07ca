import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter and seven digits; since 2017 two letters, the second K, and seven. No check digit in the number itself. */
export default defineInfotype({
  title: 'Kenyan passport number',
  region: ['KE'],
  categories: ['pii'],
  regulations: ['Data Protection Act (KE)'],
  patterns: [
    namedAs('KE', /\b[A-D]K?\d{7}\b/, 0.4),
    { regex: /\b[A-D]K\d{7}\b/, prior: 0.11 },
    { regex: /\b[A-D]\d{7}\b/, prior: 0.092 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'kenyan passport',
    'kenya passport',
    'pasipoti',
    'travel document',
  ],
  finds: [
    { text: 'Kenyan passport AK0844172', match: 'AK0844172', level: 'high' },
    { text: 'Republic of Kenya passport no. C0441773', match: 'C0441773', level: 'high' },
    { text: '{"kenyanPassport":"BK1182044"}', match: 'BK1182044', level: 'high' },
    { text: 'passport: CK0088413', match: 'CK0088413', level: 'medium' },
  ],
  ignores: [
    { text: 'Kenya, order AK0844172', because: 'no word about passports' },
    { text: 'Kenyan passport AK084417', because: 'six digits' },
    { text: 'Kenyan passport AK08441722', because: 'eight digits' },
    { text: 'Kenyan passport ABK0844172', because: 'three letters' },
    { text: 'Kenyan passport ZZ0844172', because: 'letters of no series' },
  ],
});
