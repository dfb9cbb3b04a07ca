import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Irish company number (CRO)',
  region: ['IE'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b\d{5,6}\b/, prior: 0.11 }],
  context: [
    'cro',
    'cro number',
    'cro no',
    'companies registration office',
    'registered in ireland',
    'registered in ireland no',
    'company registered in ireland',
    'irish company number',
  ],
  finds: [
    { text: 'CRO number: 498546', match: '498546', level: 'medium' },
    { text: 'Registered in Ireland No. 531837', match: '531837', level: 'medium' },
    { text: '{"croNumber":"624461"}', match: '624461', level: 'medium' },
    { text: 'Companies Registration Office 26668', match: '26668', level: 'medium' },
  ],
  ignores: [
    { text: 'CRO number 1234', because: 'four digits' },
    { text: 'CRO number 1233635', because: 'seven digits' },
    { text: 'order 471024', because: 'no word about a register' },
    { text: 'CRO number IE471024A', because: 'inside a longer token' },
  ],
});
