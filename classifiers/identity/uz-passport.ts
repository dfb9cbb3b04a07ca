import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters of the series (AA, AB, AD, FA …) and seven digits; also on the identity card. */
export default defineInfotype({
  title: 'Uzbek passport number',
  region: ['UZ'],
  categories: ['pii'],
  regulations: ['Law on Personal Data (UZ)'],
  aliases: { google: 'UZBEKISTAN_PASSPORT' },
  patterns: [
    namedAs('UZ', /\b[A-Z]{2} ?\d{7}\b/, 0.4),
    {
      regex:
        /(?<![A-Za-z])(?:[Pp]asport seriyasi(?: va raqami)?|[Пп]аспорт Узбекистана)[^\dA-Z\n]{0,12}(?<value>[A-Z]{2} ?\d{7})\b/,
      prior: 0.86,
    },
    { regex: /\b[A-Z]{2} ?\d{7}\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'паспорт',
    'pasport',
    'pasport seriyasi',
    'seriya',
    'серия',
  ],
  finds: [
    { text: 'Uzbekistan passport AA4820917', match: 'AA4820917', level: 'high' },
    { text: 'Pasport seriyasi va raqami: AB 0730215', match: 'AB 0730215', level: 'high' },
    { text: 'паспорт AD9163054', match: 'AD9163054', level: 'medium' },
    { text: 'Uzbek passport: FA6173048', match: 'FA6173048', level: 'high' },
  ],
  ignores: [
    { text: 'buyurtma AA4820917', because: 'no word about passports' },
    { text: 'Pasport seriyasi AA482091', because: 'six digits' },
    { text: 'Pasport seriyasi A4820917', because: 'one letter' },
    { text: 'Pasport seriyasi AA48209171', because: 'eight digits' },
  ],
});
