import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * M, S, R, G, D, O or T and eight digits; since December 2021 the fourth digit is a letter (Ministry of Foreign
 * Affairs).
 */
export default defineInfotype({
  title: 'South Korean passport number',
  region: ['KR'],
  categories: ['pii'],
  regulations: ['PIPA'],
  aliases: { presidio: 'KR_PASSPORT', google: 'KOREA_PASSPORT' },
  patterns: [
    namedAs('KR', /\b(?:[DGMORST]\d{8}|[DGMORST]\d{3}[A-Z]\d{4})\b/, 0.4),
    {
      regex: /(?:여권번호|여권 번호|여권)[^\dA-Z\n]{0,12}(?<value>[DGMORST]\d{8}|[DGMORST]\d{3}[A-Z]\d{4})\b/,
      prior: 0.86,
    },
    { regex: /\b(?:[DGMORST]\d{8}|[DGMORST]\d{3}[A-Z]\d{4})\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'korean passport',
    '여권',
    '여권번호',
    '여권 번호',
  ],
  finds: [
    { text: '여권번호: M48209173', match: 'M48209173', level: 'high' },
    { text: '여권 번호는 M730A2158 입니다', match: 'M730A2158', level: 'high' },
    { text: 'Korean passport S09163054', match: 'S09163054', level: 'high' },
    { text: 'korean_passport=M617B0482', match: 'M617B0482', level: 'high' },
  ],
  ignores: [
    { text: '주문번호 M48209173', because: 'no word about passports' },
    { text: '여권번호 M4820917', because: 'seven digits' },
    { text: '여권번호 A48209173', because: 'no such series' },
    { text: '여권번호 M482091735', because: 'nine digits' },
    { text: '여권번호 M48A209173', because: 'the letter in another place' },
  ],
});
