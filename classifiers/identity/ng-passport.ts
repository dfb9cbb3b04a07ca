import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A (ordinary) or B (since 2021) and eight digits, D and F official; no check digit in the number itself. */
export default defineInfotype({
  title: 'Nigerian passport number',
  region: ['NG'],
  categories: ['pii'],
  regulations: ['NDPA'],
  patterns: [namedAs('NG', /\b[ABDF]\d{8}\b/, 0.4), { regex: /\b[AB]\d{8}\b/, prior: 0.092 }],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'nigerian passport',
    'nigeria passport',
    'international passport',
    'nigeria immigration service',
    'travel document',
  ],
  finds: [
    { text: 'Nigerian passport A08220447', match: 'A08220447', level: 'high' },
    { text: 'Nigeria, international passport no. B00773418', match: 'B00773418', level: 'high' },
    { text: '{"nigerianPassport":"A11408827"}', match: 'A11408827', level: 'high' },
    { text: 'Nigeria Immigration Service: passport B01182044', match: 'B01182044', level: 'high' },
  ],
  ignores: [
    { text: 'Nigeria, order A08220447', because: 'no word about passports' },
    { text: 'Nigerian passport A0822044', because: 'seven digits' },
    { text: 'Nigerian passport A082204471', because: 'nine digits' },
    { text: 'Nigerian passport AB0822044', because: 'two letters' },
    { text: 'Nigerian passport expires 2027', because: 'a year' },
  ],
});
