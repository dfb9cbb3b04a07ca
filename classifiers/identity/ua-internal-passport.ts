import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Ukrainian internal passport and ID card number',
  region: ['UA'],
  categories: ['pii'],
  regulations: ['Закон 2297-VI'],
  aliases: { purview: 'Ukraine passport domestic' },
  patterns: [
    // The booklet: two Cyrillic letters, six digits; the card: nine digits.
    { regex: /[А-ЩЬЮЯҐЄІЇ]{2} ?(?:№ ?)?\d{6}\b/, prior: 0.3 },
    { regex: /\b\d{9}\b/, prior: 0.1 },
    namedAs('UA', /[А-ЩЬЮЯҐЄІЇ]{2} ?(?:№ ?)?\d{6}\b/, 0.4),
    namedAs('UA', /\b\d{9}\b/, 0.4),
  ],
  context: [
    'паспорт',
    'паспорта',
    'паспорт серія',
    'серія',
    'номер паспорта',
    'id картка',
    'ід картка',
    'паспорт громадянина',
    'ukrainian id card',
    'domestic passport',
    'internal passport',
    'ukrainian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Паспорт: СО 482071', match: 'СО 482071', level: 'high' },
    { text: 'паспорт серія МЕ № 190445 виданий', match: 'МЕ № 190445', level: 'high' },
    { text: 'паспорт громадянина України 000773120', match: '000773120', level: 'high' },
    { text: 'Ukrainian ID card 004771205', match: '004771205', level: 'high' },
  ],
  ignores: [
    { text: 'паспорт СО 48207', because: 'five digits' },
    { text: 'паспорт СО 4820713', because: 'seven digits' },
    { text: 'паспорт АСО 482071', because: 'three letters' },
    { text: 'замовлення СО 482071', because: 'no word about passports' },
  ],
});
