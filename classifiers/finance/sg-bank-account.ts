import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Singapore bank account number',
  region: ['SG'],
  categories: ['financial', 'pii'],
  regulations: ['PDPA'],
  patterns: [
    { regex: /\b\d{3}-\d{5,6}-\d{1,3}\b/, prior: 0.25 },
    { regex: /\b\d{3}-\d{3}-\d{3}-\d\b/, prior: 0.25 },
  ],
  context: [
    'dbs',
    'posb',
    'ocbc',
    'uob',
    'bank account',
    'account no',
    'account number',
    'giro',
    'paynow',
    'savings account',
    'current account',
  ],
  finds: [
    { text: 'DBS account 002-174914-0', match: '002-174914-0', level: 'high' },
    { text: 'POSB Savings 139-23355-1', match: '139-23355-1', level: 'high' },
    { text: '{"ocbcAccount":"514-060852-001"}', match: '514-060852-001', level: 'high' },
    { text: 'UOB account no. 341-305-914-5', match: '341-305-914-5', level: 'high' },
  ],
  ignores: [
    { text: 'DBS 12-345678-9', because: 'two digits in front' },
    { text: 'DBS 123-4567-8', because: 'four digits in the middle' },
    { text: 'part 123-456789-0', because: 'no word about banks' },
    { text: 'DBS 123-456789', because: 'no last group' },
  ],
});
