import { defineInfotype } from '../../src/detect/infotype.js';

/** H (Hong Kong) or M (Macao) and eight digits, with two more for the renewals on older cards. */
export default defineInfotype({
  title: 'Chinese home return permit of Hong Kong and Macao residents',
  region: ['CN'],
  categories: ['pii'],
  regulations: ['PIPL'],
  patterns: [
    {
      regex:
        /(?:回乡证|回鄉證|来往内地通行证|來往內地通行證|往来内地通行证)[^\dA-Z\n]{0,12}(?<value>[HM]\d{8}(?:\d{2})?)\b/,
      prior: 0.86,
    },
    { regex: /\b[HM]\d{8}(?:\d{2})?\b/, prior: 0.12 },
  ],
  context: [
    '回乡证',
    '回鄉證',
    '港澳居民来往内地通行证',
    '港澳居民來往內地通行證',
    '来往内地通行证',
    'home return permit',
    'mainland travel permit',
  ],
  finds: [
    { text: '回乡证号码:H48209173', match: 'H48209173', level: 'high' },
    { text: '港澳居民來往內地通行證 M0730215801', match: 'M0730215801', level: 'high' },
    { text: 'Home Return Permit H0916305402', match: 'H0916305402', level: 'medium' },
    { text: 'Mainland Travel Permit: M61730482', match: 'M61730482', level: 'medium' },
  ],
  ignores: [
    { text: '订单 H48209173', because: 'no word about permits' },
    { text: '回乡证 H4820917', because: 'seven digits' },
    { text: '回乡证 K48209173', because: 'no such series' },
    { text: '回乡证 H482091735', because: 'nine digits' },
  ],
});
