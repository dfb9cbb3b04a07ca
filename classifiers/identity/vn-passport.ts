import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter (B and C, since 2022 also E, K, N, P) and seven digits. */
export default defineInfotype({
  title: 'Vietnamese passport number',
  region: ['VN'],
  categories: ['pii'],
  regulations: ['Decree 13/2023/ND-CP'],
  patterns: [
    namedAs('VN', /\b[A-Z]\d{7}\b/, 0.4),
    { regex: /(?<![A-Za-z])(?:[Hh]ộ chiếu|HỘ CHIẾU)[^\dA-Z\n]{0,12}(?<value>[A-Z]\d{7})\b/, prior: 0.86 },
    { regex: /\b[A-Z]\d{7}\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'vietnamese passport',
    'ho chieu',
    'so ho chieu',
  ],
  finds: [
    { text: 'Số hộ chiếu: C4820917', match: 'C4820917', level: 'high' },
    { text: 'Hộ chiếu số P0730215, cấp ngày 12/03/2023', match: 'P0730215', level: 'high' },
    { text: 'Vietnamese passport B9163054', match: 'B9163054', level: 'high' },
    { text: 'Vietnam passport no. N6173048', match: 'N6173048', level: 'high' },
  ],
  ignores: [
    { text: 'mã đơn C4820917', because: 'no word about passports' },
    { text: 'Hộ chiếu C482091', because: 'six digits' },
    { text: 'Hộ chiếu CD4820917', because: 'two letters' },
    { text: 'Hộ chiếu C48209171', because: 'eight digits' },
  ],
});
