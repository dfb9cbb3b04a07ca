import { defineInfotype } from '../../src/detect/infotype.js';

/** Five digits from 01000 to 63644 since 2015; before, three and three (Korea Post). */
export default defineInfotype({
  title: 'South Korean postal code',
  region: ['KR'],
  categories: ['pii'],
  regulations: ['PIPA'],
  patterns: [
    { regex: /우편 ?번호[^\d\n]{0,8}(?<value>(?:0[1-9]|[1-5]\d|6[0-3])\d{3}|\d{3}-\d{3})\b/, prior: 0.93 },
    {
      regex:
        /\((?<value>(?:0[1-9]|[1-5]\d|6[0-3])\d{3})\) ?(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청|전라|경상|제주|충북|충남|전북|전남|경북|경남)/,
      prior: 0.93,
    },
    { regex: /\b(?:0[1-9]|[1-5]\d|6[0-3])\d{3}\b/, prior: 0.09 },
  ],
  context: ['우편번호', '우편 번호', 'postal code', 'zip code', 'post code'],
  finds: [
    { text: '우편번호: 04524', match: '04524', level: 'high' },
    { text: '(06236) 서울특별시 강남구', match: '06236', level: 'high' },
    { text: '우편번호는 48058입니다', match: '48058', level: 'high' },
    { text: '우편번호 135-080', match: '135-080', level: 'high' },
  ],
  ignores: [
    { text: '주문 04524', because: 'no word about post' },
    { text: '우편번호 0452', because: 'four digits' },
    { text: '우편번호 045244', because: 'six digits' },
    { text: '우편번호 64524', because: 'beyond the last' },
  ],
});
