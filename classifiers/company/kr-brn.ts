import { validate } from 'stdnum/lib/cjs/kr/brn.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Korean business registration number (BRN)',
  region: ['KR'],
  categories: ['financial'],
  regulations: ['PIPA'],
  aliases: { presidio: 'KR_BRN', stdnum: 'kr.brn' },
  patterns: [
    { regex: /\b[1-9]\d{2}-\d{2}-\d{5}\b/, prior: 0.3 },
    { regex: /\b[1-9]\d{9}\b/, prior: 0.018 },
  ],
  // One check digit; offices from 101.
  validator: { test: conformsTo({ validate }), chance: 0.09, undetected: 0 },
  context: [
    '사업자등록번호',
    '사업자 등록번호',
    '사업자번호',
    '등록번호',
    'business registration number',
    'brn',
    'business registration no',
    'korean business number',
  ],
  finds: [
    { text: '사업자등록번호: 143-86-70210', match: '143-86-70210', level: 'high' },
    { text: '사업자번호 220-90-41038', match: '220-90-41038', level: 'high' },
    { text: '{"brn":"2317898198"}', match: '2317898198', level: 'high' },
    { text: 'Business Registration Number 241-86-46896', match: '241-86-46896', level: 'high' },
  ],
  ignores: [
    { text: '사업자등록번호 184-86-73895', because: 'wrong check digit' },
    { text: '사업자등록번호 116-82-0027', because: 'nine digits' },
    { text: '사업자등록번호 116-82-002766', because: 'eleven digits' },
    { text: 'time 1700000000', because: 'a timestamp' },
  ],
});
