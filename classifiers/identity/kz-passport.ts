import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** N (D and S for officials) and eight digits. */
export default defineInfotype({
  title: 'Kazakh passport number',
  region: ['KZ'],
  categories: ['pii'],
  regulations: ['Law on Personal Data (KZ)'],
  aliases: { google: 'KAZAKHSTAN_PASSPORT' },
  patterns: [
    namedAs('KZ', /\b[DNS]\d{8}\b/, 0.4),
    { regex: /(?:[Пп]аспорт РК|[Пп]аспорт Казахстана)[^\dA-Z\n]{0,12}(?<value>[DNS]\d{8})\b/, prior: 0.86 },
    { regex: /\b[DNS]\d{8}\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'паспорт',
    'паспорт рк',
    'төлқұжат',
    'kazakhstan',
  ],
  finds: [
    { text: 'Kazakhstan passport N04820917', match: 'N04820917', level: 'high' },
    { text: 'Паспорт РК N07302158', match: 'N07302158', level: 'high' },
    { text: 'төлқұжат нөмірі N09163054', match: 'N09163054', level: 'medium' },
    { text: 'passport (KAZ): N06173048', match: 'N06173048', level: 'high' },
  ],
  ignores: [
    { text: 'счёт N04820917', because: 'no word about passports' },
    { text: 'Паспорт РК N0482091', because: 'seven digits' },
    { text: 'Паспорт РК A04820917', because: 'no such series' },
    { text: 'Паспорт РК N048209171', because: 'nine digits' },
  ],
});
