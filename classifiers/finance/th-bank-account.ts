import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Thai bank account number',
  region: ['TH'],
  categories: ['financial', 'pii'],
  regulations: ['PDPA'],
  patterns: [
    { regex: /\b\d{3}-\d-\d{5}-\d\b/, prior: 0.5 },
    { regex: /\b\d{10}\b/, prior: 0.1 },
  ],
  context: [
    'เลขที่บัญชี',
    'เลขบัญชี',
    'บัญชีธนาคาร',
    'บัญชีออมทรัพย์',
    'ธนาคาร',
    'ธนาคารกสิกรไทย',
    'พร้อมเพย์',
    'thai bank account',
    'kasikorn',
    'bangkok bank',
    'scb',
    'krungthai',
  ],
  finds: [
    { text: 'เลขที่บัญชี 298-8-18775-5', match: '298-8-18775-5', level: 'high' },
    { text: 'เลขบัญชี: 187-2-30052-1', match: '187-2-30052-1', level: 'high' },
    { text: '{"thaiBankAccount":"049-1-84378-1"}', match: '049-1-84378-1', level: 'high' },
    { text: 'Bangkok Bank 238-0-98432-3', match: '238-0-98432-3', level: 'high' },
  ],
  ignores: [
    { text: 'เลขที่บัญชี 12-3-45678-9', because: 'two digits in front' },
    { text: 'เลขที่บัญชี 123-4-5678-9', because: 'four digits in the third group' },
    { text: 'โทร 081-234-5678', because: 'a telephone number' },
    { text: 'ref 123-4-56789-0', because: 'no word about banks' },
  ],
});
