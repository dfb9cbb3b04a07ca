import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Russian internal passport number',
  region: ['RU'],
  categories: ['pii'],
  regulations: ['152-FZ'],
  aliases: { google: 'RUSSIA_PASSPORT', purview: 'Russia passport number domestic' },
  patterns: [
    // Series (region, then the year of the form), number.
    { regex: /\b\d{2} ?\d{2} ?(?:№|N|номер) ?\d{6}\b/, prior: 0.4 },
    { regex: /\b\d{2} \d{2} \d{6}\b/, prior: 0.2 },
    { regex: /\b\d{4}[ -]\d{6}\b/, prior: 0.15 },
    { regex: /\b\d{10}\b/, prior: 0.1 },
  ],
  context: [
    'паспорт',
    'паспорта',
    'паспорт рф',
    'паспорт гражданина',
    'паспортные данные',
    'серия и номер',
    'серия',
    'паспорт серия',
    'pasport',
    'russian passport',
    'internal passport',
    'domestic passport',
    'passport series',
  ],
  finds: [
    { text: 'Паспорт: 45 09 371824', match: '45 09 371824', level: 'high' },
    { text: 'паспорт серия 4611 № 820377 выдан ОУФМС', match: '4611 № 820377', level: 'high' },
    { text: 'паспортные данные 0305 114902', match: '0305 114902', level: 'medium' },
    { text: '{"russianPassport":"6004913352"}', match: '6004913352', level: 'medium' },
  ],
  ignores: [
    { text: 'паспорт 45 09 37182', because: 'nine digits' },
    { text: 'паспорт 45 09 3718240', because: 'eleven digits' },
    { text: 'паспорт 450 93 71824', because: 'grouped in another way' },
    { text: 'телефон 45 09 371824', because: 'no word about passports' },
  ],
});
