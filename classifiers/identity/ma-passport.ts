import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters and seven digits; no check digit in the number itself. */
export default defineInfotype({
  title: 'Moroccan passport number',
  region: ['MA'],
  categories: ['pii'],
  regulations: ['Loi 09-08'],
  patterns: [namedAs('MA', /\b[A-Z]{2}\d{7}\b/, 0.4), { regex: /\b[A-Z]{2}\d{7}\b/, prior: 0.092 }],
  context: [
    'passport',
    'passport number',
    'passeport',
    'passeports',
    'numero de passeport',
    'passeport marocain',
    'moroccan passport',
    'جواز سفر',
    'جواز السفر',
    'رقم الجواز',
  ],
  finds: [
    { text: 'Passeport marocain n° XK4420718', match: 'XK4420718', level: 'high' },
    { text: 'Moroccan passport UQ0844177', match: 'UQ0844177', level: 'high' },
    { text: '{"passeportMaroc":"ZB2208471"}', match: 'ZB2208471', level: 'high' },
    { text: 'جواز سفر مغربي AB1182044', match: 'AB1182044', level: 'high' },
  ],
  ignores: [
    { text: 'Maroc, lot XK4420718', because: 'no word about passports' },
    { text: 'passeport marocain XK442071', because: 'six digits' },
    { text: 'passeport marocain XK44207188', because: 'eight digits' },
    { text: 'passeport marocain XKA420718', because: 'three letters' },
    { text: 'passeport marocain valable en 2027', because: 'a year' },
  ],
});
