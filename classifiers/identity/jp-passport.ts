import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters and seven digits (Ministry of Foreign Affairs). */
export default defineInfotype({
  title: 'Japanese passport number',
  region: ['JP'],
  categories: ['pii'],
  regulations: ['APPI'],
  aliases: { google: 'JAPAN_PASSPORT', purview: 'Japan passport number' },
  patterns: [
    namedAs('JP', /\b[A-Z]{2}\d{7}\b/, 0.4),
    { regex: /(?:旅券番号|旅券|パスポート番号|パスポート)[^\dA-Z\n]{0,12}(?<value>[A-Z]{2}\d{7})\b/, prior: 0.86 },
    { regex: /\b[A-Z]{2}\d{7}\b/, prior: 0.103 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'japanese passport',
    '旅券',
    '旅券番号',
    'パスポート',
    'パスポート番号',
  ],
  finds: [
    { text: '旅券番号:TK4820917', match: 'TK4820917', level: 'high' },
    { text: 'パスポート番号はTZ0730215です', match: 'TZ0730215', level: 'high' },
    { text: 'Japanese passport MU9163054', match: 'MU9163054', level: 'high' },
    { text: '"japan_passport":"TR6173048"', match: 'TR6173048', level: 'high' },
  ],
  ignores: [
    { text: '品番 TK4820917', because: 'no word about passports' },
    { text: '旅券番号 TK482091', because: 'six digits' },
    { text: '旅券番号 T4820917', because: 'one letter' },
    { text: '旅券番号 TK48209171', because: 'eight digits' },
  ],
});
