import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Nigerian tax number (TIN)',
  region: ['NG'],
  categories: ['financial'],
  regulations: ['NDPA'],
  patterns: [{ regex: /\b\d{8}-\d{4}\b/, prior: 0.14 }],
  context: [
    'tin',
    'tin no',
    'tax identification number',
    'taxpayer identification number',
    'firs',
    'federal inland revenue service',
    'jtb',
    'nigerian tax number',
  ],
  finds: [
    { text: 'TIN: 01351996-0001', match: '01351996-0001', level: 'medium' },
    { text: 'FIRS TIN 17638112-0001', match: '17638112-0001', level: 'medium' },
    { text: '{"tin":"24219425-0001"}', match: '24219425-0001', level: 'medium' },
    { text: 'Tax Identification Number 03270455-0002', match: '03270455-0002', level: 'medium' },
  ],
  ignores: [
    { text: 'TIN 1231387-0001', because: 'seven digits' },
    { text: 'TIN 12322506-001', because: 'three digits behind the dash' },
    { text: 'date 20240101-1200', because: 'no word about tax: a time' },
    { text: 'TIN 12333950-00011', because: 'five digits behind the dash' },
  ],
});
