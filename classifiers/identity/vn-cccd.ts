import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Circular 59/2021/TT-BCA: code of the province of birth, century and sex, year, six digits. */
const province =
  /^0(?:0[12468]|1[0-24579]|2[024-7]|3[013-8]|4[024-689]|5[12468]|6[0246-8]|7[024579]|8[02-4679]|9[1-6])[0-3]/;

export default defineInfotype({
  title: 'Vietnamese citizen identity number (CCCD)',
  region: ['VN'],
  categories: ['pii'],
  regulations: ['Decree 13/2023/ND-CP'],
  patterns: [
    { regex: /\b0\d{2}[0-3]\d{8}\b/, prior: 0.13 },
    { regex: /\b0\d{2} [0-3]\d{2} \d{3} ?\d{3}\b/, prior: 0.15 },
    { regex: /\b0\d{2}[0-3] \d{4} \d{4}\b/, prior: 0.13 },
  ],
  validator: { test: (candidate) => province.test(digitsOf(candidate).join('')), chance: 0.63 },
  context: [
    'cccd',
    'so cccd',
    'căn cước',
    'căn cước công dân',
    'can cuoc',
    'can cuoc cong dan',
    'số định danh',
    'số định danh cá nhân',
    'so dinh danh ca nhan',
    'mã định danh',
    'citizen identity card',
    'citizen identification',
    'vietnamese id',
  ],
  finds: [
    { text: 'Số CCCD: 079085209173', match: '079085209173', level: 'high' },
    { text: 'Căn cước công dân số 001 192 073 021', match: '001 192 073 021', level: 'high' },
    { text: '"cccd":"048301916305"', match: '048301916305', level: 'high' },
    { text: 'Số định danh cá nhân 0922 0161 7304', match: '0922 0161 7304', level: 'high' },
  ],
  ignores: [
    { text: 'CCCD 003085209173', because: 'no such province' },
    { text: 'CCCD 079985209173', because: 'no such century' },
    { text: 'CCCD 07908520917', because: 'eleven digits' },
    { text: 'CCCD 0790852091731', because: 'thirteen digits' },
    { text: 'đơn hàng 079085209173', because: 'no word about identity' },
  ],
});
