import { digitsOf, isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const province = /^(?:1[1-9]|2[1-9]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

/** Region, date of birth with forty added to the day of women, serial from 0001 on (Dukcapil). */
function plausible(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  const [day, month, year] = [6, 8, 10].map((at) => Number(digits.slice(at, at + 2)));
  const born = (day ?? 0) > 40 ? (day ?? 0) - 40 : (day ?? 0);
  // 2000 was a leap year, as 1900 was not: of the years that the two digits may stand for, the kinder one.
  return province.test(digits) && !digits.endsWith('0000') && isDate(2000 + (year ?? 0), month ?? 0, born);
}

export default defineInfotype({
  title: 'Indonesian population number (NIK)',
  region: ['ID'],
  categories: ['pii'],
  regulations: ['UU PDP'],
  aliases: { google: 'INDONESIA_NIK_NUMBER', purview: 'Indonesia identity card (KTP) number' },
  patterns: [
    { regex: /\b[1-9]\d{15}\b/, prior: 0.02 },
    { regex: /\b[1-9]\d{5}[ .-]\d{6}[ .-]\d{4}\b/, prior: 0.3 },
    { regex: /\b[1-9]\d{3} \d{4} \d{4} \d{4}\b/, prior: 0.02 },
    { regex: /\b[1-9]\d\.\d{4}\.\d{6}\.\d{4}\b/, prior: 0.3 },
  ],
  validator: {
    test: plausible,
    // A third of the provinces, one date in fourteen (the day counts twice).
    chance: 0.028,
    // There is no check digit.
    unchecked: () => true,
  },
  context: [
    'nik',
    'ktp',
    'e ktp',
    'nomor induk kependudukan',
    'no ktp',
    'nomor ktp',
    'nomor nik',
    'kartu tanda penduduk',
    'dukcapil',
    'kependudukan',
  ],
  finds: [
    { text: 'NIK: 3174055709850012', match: '3174055709850012', level: 'high' },
    { text: 'No. KTP 327301 040392 0017', match: '327301 040392 0017', level: 'high' },
    { text: '"nik":"5171036706010005"', match: '5171036706010005', level: 'high' },
    { text: 'Nomor Induk Kependudukan 3578111311780003', match: '3578111311780003', level: 'high' },
  ],
  ignores: [
    { text: 'NIK 3174053709850012', because: 'day 37' },
    { text: 'NIK 3174055713850012', because: 'month thirteen' },
    { text: 'NIK 0074055709850012', because: 'no such province' },
    { text: 'NIK 3174055709850000', because: 'serial 0000' },
    { text: 'NIK 317405570985001', because: 'fifteen digits' },
    { text: 'order 3174055709850012', because: 'no word about identity' },
  ],
});
