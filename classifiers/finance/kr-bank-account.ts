import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Ten to fourteen digits, grouped as each bank likes; no common check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'Korean bank account number',
  region: ['KR'],
  categories: ['financial', 'pii'],
  regulations: ['PIPA'],
  patterns: [
    { regex: /\b\d{3,6}-\d{2,6}-\d{3,7}(?:-\d{1,3})?\b/, prior: 0.13 },
    { regex: /\b\d{10,14}\b/, prior: 0.1 },
    // Where the country is named it decides between equals.
    {
      regex: /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Kk]orea|KOREA)[^\d\n]{0,48}?\b(?<value>\d{10,14})\b/,
      prior: 0.3,
    },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    '계좌번호',
    '계좌',
    '입금계좌',
    '은행계좌',
    '국민은행',
    '신한은행',
    '우리은행',
    '하나은행',
    '농협',
    '기업은행',
    '카카오뱅크',
    'korean bank account',
    'gyejwa',
  ],
  finds: [
    { text: 'Korean bank account: 7448186746629', match: '7448186746629', level: 'high' },
    { text: '계좌번호: 110-006-288473', match: '110-006-288473', level: 'medium' },
    { text: '국민은행 348885-04-549317', match: '348885-04-549317', level: 'medium' },
    { text: '{"gyejwa":"3333537406479"}', match: '3333537406479', level: 'medium' },
    { text: '입금계좌 1002-637-068335', match: '1002-637-068335', level: 'medium' },
  ],
  ignores: [
    { text: '계좌번호: 12-34-567', because: 'two digits in front' },
    { text: '계좌번호: 000-000-000000', because: 'zeros' },
    { text: '주문 110-123-456789', because: 'no word about banks' },
    { text: '계좌번호: 123981497', because: 'nine digits' },
  ],
});
