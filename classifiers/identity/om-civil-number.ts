import { defineInfotype } from '../../src/detect/infotype.js';

/** Seven to nine digits (Royal Oman Police); no check digit is published. */
export default defineInfotype({
  title: 'Omani civil number',
  region: ['OM'],
  categories: ['pii'],
  regulations: ['Royal Decree 6/2022'],
  patterns: [{ regex: /\b\d{7,9}\b/, prior: 0.1 }],
  context: [
    'civil number',
    'civil no',
    'oman id',
    'omani id',
    'oman civil number',
    'oman resident card',
    'resident card',
    'الرقم المدني',
    'رقم البطاقة الشخصية',
    'بطاقة مقيم',
  ],
  finds: [
    { text: 'Civil No: 4820917', match: '4820917', level: 'medium' },
    { text: 'Oman resident card 73021584', match: '73021584', level: 'medium' },
    { text: 'الرقم المدني: 91630548', match: '91630548', level: 'medium' },
    { text: '"omanId":"106173048"', match: '106173048', level: 'medium' },
  ],
  ignores: [
    { text: 'order 4820917', because: 'no word about identity' },
    { text: 'Civil No 482091', because: 'six digits' },
    { text: 'Civil No 4820917356', because: 'ten digits' },
    { text: 'Civil No X4820917', because: 'inside a longer token' },
  ],
});
