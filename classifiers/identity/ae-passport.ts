import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter and seven or eight digits, or nine characters without vowels and look-alikes (ICAO 9303 style). */
export default defineInfotype({
  title: 'UAE passport number',
  region: ['AE'],
  categories: ['pii'],
  regulations: ['Federal Decree-Law 45/2021'],
  aliases: { purview: 'U.A.E. passport number' },
  patterns: [
    namedAs('AE', /\b(?:[A-Z]\d{7,8}|[CFGHJKLMNPRTVWXYZ](?=[A-Z]{0,7}\d)[0-9CFGHJKLMNPRTVWXYZ]{8})\b/, 0.4),
    { regex: /\b(?:[A-Z]\d{7,8}|[CFGHJKLMNPRTVWXYZ](?=[A-Z]{0,7}\d)[0-9CFGHJKLMNPRTVWXYZ]{8})\b/, prior: 0.095 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'uae passport',
    'emirati passport',
    'جواز السفر',
    'جواز سفر',
    'رقم الجواز',
    'رقم جواز السفر',
  ],
  finds: [
    { text: 'UAE passport N4820917', match: 'N4820917', level: 'high' },
    { text: 'Emirati passport no. P07302158', match: 'P07302158', level: 'high' },
    { text: 'U.A.E. passport: H9K3054LM', match: 'H9K3054LM', level: 'high' },
    { text: 'Passport (UAE): A6173048', match: 'A6173048', level: 'high' },
  ],
  ignores: [
    { text: 'locker N4820917', because: 'no word about passports' },
    { text: 'UAE passport N482091', because: 'six digits' },
    { text: 'UAE passport HKLMNPRTV', because: 'no digit' },
    { text: 'UAE passport AEIOU4820', because: 'vowels' },
  ],
});
