import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits, replaced by the citizen identity number since 2012; no check digit. */
export default defineInfotype({
  title: "Vietnamese people's identity card number (CMND)",
  region: ['VN'],
  categories: ['pii'],
  regulations: ['Decree 13/2023/ND-CP'],
  patterns: [
    { regex: /\b\d{9}\b/, prior: 0.15 },
    { regex: /\b\d{3} \d{3} \d{3}\b/, prior: 0.16 },
  ],
  context: [
    'cmnd',
    'cmtnd',
    'so cmnd',
    'so cmt',
    'chứng minh nhân dân',
    'chung minh nhan dan',
    'chứng minh thư',
    'giấy chứng minh',
    'vietnamese identity card',
  ],
  finds: [
    { text: 'Số CMND: 024820917', match: '024820917', level: 'medium' },
    { text: 'Chứng minh nhân dân số 273 021 584, cấp tại Hà Nội', match: '273 021 584', level: 'high' },
    { text: '"cmnd":"191630548"', match: '191630548', level: 'medium' },
    { text: 'CMTND 361730482', match: '361730482', level: 'medium' },
  ],
  ignores: [
    { text: 'mã số 024820917', because: 'no word about identity' },
    { text: 'CMND 02482091', because: 'eight digits' },
    { text: 'CMND 0248209171', because: 'ten digits' },
    { text: 'CMND B024820917', because: 'inside a longer token' },
  ],
});
