import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Italian passport number',
  region: ['IT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { presidio: 'IT_PASSPORT', purview: 'Italy passport number', macie: 'ITALY_PASSPORT_NUMBER' },
  patterns: [
    { regex: /\bY[A-Z]\d{7}\b/, prior: 0.15 },
    { regex: /\b[A-Z]{2} ?\d{7}\b/, prior: 0.1 },
    namedAs('IT', /\bY[A-Z]\d{7}\b/, 0.4),
    namedAs('IT', /\b[A-Z]{2} ?\d{7}\b/, 0.4),
  ],
  context: [
    'passaporto',
    'numero passaporto',
    'numero di passaporto',
    'passaporto n',
    'passaporto italiano',
    'italian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Italian passport number: YA4820713', match: 'YA4820713', level: 'high' },
    { text: 'Passaporto n. YB1904457', match: 'YB1904457', level: 'medium' },
    { text: 'passaporto italiano AA7731205', match: 'AA7731205', level: 'high' },
    { text: '{"nazionalita":"italiana","passaporto":"YC0047712"}', match: 'YC0047712', level: 'high' },
  ],
  ignores: [
    { text: 'passaporto YA482071', because: 'six digits' },
    { text: 'passaporto YA48207130', because: 'eight digits' },
    { text: 'passaporto Y4820713', because: 'one letter' },
    { text: 'ordine YA4820713', because: 'no word about passports' },
  ],
});
