import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Seven or eight digits (Population and Immigration Authority). */
export default defineInfotype({
  title: 'Israeli passport number',
  region: ['IL'],
  categories: ['pii'],
  regulations: ['Privacy Protection Law'],
  patterns: [
    namedAs('IL', /\b\d{7,8}\b/, 0.4),
    { regex: /(?:מספר דרכון|דרכון)[^\dA-Z\n]{0,12}(?<value>\d{7,8})\b/, prior: 0.86 },
    { regex: /\b\d{7,8}\b/, prior: 0.08 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'israeli passport',
    'דרכון',
    'מספר דרכון',
  ],
  finds: [
    { text: 'Israeli passport 31482091', match: '31482091', level: 'high' },
    { text: 'מספר דרכון: 2073021', match: '2073021', level: 'high' },
    { text: 'דרכון ישראלי 39163054', match: '39163054', level: 'high' },
    { text: 'Israel passport no. 30617304', match: '30617304', level: 'high' },
  ],
  ignores: [
    { text: 'חשבונית 31482091', because: 'no word about passports' },
    { text: 'Israeli passport 314820', because: 'six digits' },
    { text: 'Israeli passport 314820911', because: 'nine digits' },
    { text: 'Israeli passport X31482091', because: 'inside a longer token' },
  ],
});
