import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Eleven digits, the first for the kind of insurance (National Health Insurance Service); no check digit is
 * published.
 */
export default defineInfotype({
  title: 'South Korean health insurance card number',
  region: ['KR'],
  categories: ['pii', 'health'],
  regulations: ['PIPA', 'National Health Insurance Act'],
  patterns: [
    { regex: /(?:건강보험증?|의료보험증) ?(?:번호)?[^\d\n]{0,8}(?<value>[1-9]-?\d{10})\b/, prior: 0.86 },
    { regex: /\b[1-9]-?\d{10}\b/, prior: 0.14 },
  ],
  context: [
    '건강보험증',
    '건강보험증번호',
    '건강보험증 번호',
    '건강보험번호',
    '건강보험 번호',
    '의료보험증',
    '보험증번호',
    'health insurance card number',
    'nhis number',
    'nhis',
  ],
  finds: [
    { text: '건강보험증번호는 14820917356', match: '14820917356', level: 'high' },
    { text: '건강보험번호 2-0730215846', match: '2-0730215846', level: 'medium' },
    { text: 'NHIS number 70916305482', match: '70916305482', level: 'medium' },
    { text: '"건강보험번호":"50617304829"', match: '50617304829', level: 'medium' },
  ],
  ignores: [
    { text: '전화 14820917356', because: 'no word about health insurance' },
    { text: '건강보험증번호 1482091735', because: 'ten digits' },
    { text: '건강보험증번호 148209173561', because: 'twelve digits' },
    { text: '건강보험증번호 04820917356', because: 'starts with zero' },
  ],
});
