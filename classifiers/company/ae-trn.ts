import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Emirati tax registration number (TRN)',
  region: ['AE'],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\b100\d{12}\b/, prior: 0.12 },
    { regex: /\b100-\d{4}-\d{4}-\d{4}\b/, prior: 0.5 },
  ],
  context: [
    'trn',
    'tax registration number',
    'vat',
    'vat number',
    'federal tax authority',
    'fta',
    'رقم التسجيل الضريبي',
    'الرقم الضريبي',
    'uae',
  ],
  finds: [
    { text: 'TRN: 100782949736073', match: '100782949736073', level: 'medium' },
    { text: 'رقم التسجيل الضريبي 100359670469099', match: '100359670469099', level: 'medium' },
    { text: '{"trn":"100369241114488"}', match: '100369241114488', level: 'medium' },
    { text: 'Tax Registration Number 100-9793-3792-1556', match: '100-9793-3792-1556', level: 'high' },
  ],
  ignores: [
    { text: 'TRN 10038277965378', because: 'fourteen digits' },
    { text: 'TRN 200065245328162', because: 'numbers start with 100' },
    { text: 'TRN 1007846892134271', because: 'sixteen digits' },
    { text: 'id 100349809614556', because: 'no word about tax' },
  ],
});
