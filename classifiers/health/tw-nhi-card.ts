import { defineInfotype } from '../../src/detect/infotype.js';

/** Twelve digits, most from 0000 on (National Health Insurance Administration); no check digit is published. */
export default defineInfotype({
  title: 'Taiwan health insurance card number',
  region: ['TW'],
  categories: ['pii', 'health'],
  regulations: ['PDPA (Taiwan)'],
  patterns: [
    { regex: /(?:健保卡號|健保卡|健保IC卡)[^\d\n]{0,12}(?<value>\d{4}[ -]?\d{4}[ -]?\d{4})\b/, prior: 0.86 },
    { regex: /\b0000[ -]?\d{4}[ -]?\d{4}\b/, prior: 0.14 },
    { regex: /\b\d{4}[ -]?\d{4}[ -]?\d{4}\b/, prior: 0.1 },
  ],
  context: [
    '健保卡',
    '健保卡號',
    '健保卡號碼',
    '健保ic卡',
    '全民健康保險',
    'nhi card',
    'nhi card number',
    'taiwan health insurance',
  ],
  finds: [
    { text: '健保卡號:000048209173', match: '000048209173', level: 'high' },
    { text: '健保卡 0000 0730 2158', match: '0000 0730 2158', level: 'high' },
    { text: 'NHI card number 000091630548', match: '000091630548', level: 'medium' },
    { text: '"nhiCard":"000061730482"', match: '000061730482', level: 'medium' },
  ],
  ignores: [
    { text: 'order 000048209173', because: 'no word about health insurance' },
    { text: '健保卡 00004820917', because: 'eleven digits' },
    { text: '健保卡 0000482091735', because: 'thirteen digits' },
    { text: '健保卡 X000048209173', because: 'inside a longer token' },
  ],
});
