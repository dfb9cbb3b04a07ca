import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Russian international passport number',
  region: ['RU'],
  categories: ['pii'],
  regulations: ['152-FZ'],
  aliases: { purview: 'Russia passport number international' },
  patterns: [
    { regex: /\b\d{2} ?(?:№|N) ?\d{7}\b/, prior: 0.4 },
    { regex: /\b\d{2} \d{7}\b/, prior: 0.15 },
    { regex: /\b\d{9}\b/, prior: 0.1 },
    namedAs('RU', /\b\d{2} ?(?:№|N) ?\d{7}\b/, 0.4),
    namedAs('RU', /\b\d{2} \d{7}\b/, 0.4),
    namedAs('RU', /\b\d{9}\b/, 0.4),
  ],
  context: [
    'загранпаспорт',
    'загранпаспорта',
    'заграничный паспорт',
    'заграничного паспорта',
    'паспорт',
    'паспорта',
    'zagranpasport',
    'russian international passport',
    'foreign passport',
    'russian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Загранпаспорт: 71 № 4820713', match: '71 № 4820713', level: 'high' },
    { text: 'заграничный паспорт 75 1904457', match: '75 1904457', level: 'medium' },
    { text: 'Russian passport number: 737731205', match: '737731205', level: 'high' },
    { text: '{"nationality":"Russia","passportNo":"76 0047712"}', match: '76 0047712', level: 'high' },
  ],
  ignores: [
    { text: 'загранпаспорт 71 482071', because: 'six digits' },
    { text: 'загранпаспорт 71 48207130', because: 'eight digits' },
    { text: 'загранпаспорт 712 4820713', because: 'three digits in front' },
    { text: 'заказ 71 4820713', because: 'no word about passports' },
  ],
});
