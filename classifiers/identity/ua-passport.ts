import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Ukrainian passport number',
  region: ['UA'],
  categories: ['pii'],
  regulations: ['Закон 2297-VI'],
  aliases: { google: 'UKRAINE_PASSPORT', purview: 'Ukraine passport international' },
  patterns: [{ regex: /\b[A-Z]{2} ?\d{6}\b/, prior: 0.1 }, namedAs('UA', /\b[A-Z]{2} ?\d{6}\b/, 0.4)],
  context: [
    'закордонний паспорт',
    'закордонного паспорта',
    'паспорт',
    'паспорта',
    'номер паспорта',
    'паспорт громадянина україни',
    'zakordonnyi pasport',
    'ukrainian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Ukrainian passport number: FE482071', match: 'FE482071', level: 'high' },
    { text: 'Закордонний паспорт FA190445', match: 'FA190445', level: 'medium' },
    { text: 'паспорт України GB 773120', match: 'GB 773120', level: 'high' },
    { text: '{"nationality":"Ukraine","passportNo":"FX004771"}', match: 'FX004771', level: 'high' },
  ],
  ignores: [
    { text: 'Ukrainian passport FE48207', because: 'five digits' },
    { text: 'Ukrainian passport FE4820713', because: 'seven digits' },
    { text: 'Ukrainian passport F482071', because: 'one letter' },
    { text: 'замовлення FE482071', because: 'no word about passports' },
  ],
});
