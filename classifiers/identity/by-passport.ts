import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Belarusian passport number',
  region: ['BY'],
  categories: ['pii'],
  regulations: ['Law 99-Z'],
  aliases: { google: 'BELARUS_PASSPORT' },
  patterns: [
    // Two letters for the region, seven digits.
    { regex: /\b(?:AB|BM|HB|KH|MP|MC|KB|PP|SP|DP) ?\d{7}\b/, prior: 0.3 },
  ],
  context: [
    'паспорт',
    'пашпарт',
    'серия и номер паспорта',
    'номер паспорта',
    'паспорта',
    'серия',
    'belarus passport',
    'belarusian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Belarusian passport number: MP4820713', match: 'MP4820713', level: 'high' },
    { text: 'Паспорт серия HB 1904457', match: 'HB 1904457', level: 'high' },
    { text: '{"country":"BY","passport":"KH7731205"}', match: 'KH7731205', level: 'high' },
    { text: 'пашпарт MC0047712', match: 'MC0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Belarusian passport MP482071', because: 'six digits' },
    { text: 'Belarusian passport MP48207130', because: 'eight digits' },
    { text: 'Belarusian passport XX4820713', because: 'no such series' },
    { text: 'заказ MP4820713', because: 'no word about passports' },
  ],
});
