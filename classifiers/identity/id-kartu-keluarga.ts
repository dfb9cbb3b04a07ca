import { digitsOf, isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const province = /^(?:1[1-9]|2[1-9]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

/** Region, date of issue, serial from 0001 on (Dukcapil). */
function plausible(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  const [day, month, year] = [6, 8, 10].map((at) => Number(digits.slice(at, at + 2)));
  return province.test(digits) && !digits.endsWith('0000') && isDate(2000 + (year ?? 0), month ?? 0, day ?? 0);
}

export default defineInfotype({
  title: 'Indonesian family card number (KK)',
  region: ['ID'],
  categories: ['pii'],
  regulations: ['UU PDP'],
  patterns: [
    { regex: /\b[1-9]\d{15}\b/, prior: 0.012 },
    { regex: /\b[1-9]\d{3} \d{4} \d{4} \d{4}\b/, prior: 0.012 },
  ],
  validator: {
    test: plausible,
    // A third of the provinces, one date in 27.
    chance: 0.014,
    // There is no check digit.
    unchecked: () => true,
  },
  context: [
    'kk',
    'no kk',
    'nomor kk',
    'kartu keluarga',
    'nomor kartu keluarga',
    'no kartu keluarga',
    'family card',
    'family card number',
  ],
  finds: [
    { text: 'No. KK: 3174051709150012', match: '3174051709150012', level: 'high' },
    { text: 'Nomor Kartu Keluarga 3273 0104 0312 0017', match: '3273 0104 0312 0017', level: 'high' },
    { text: '"nomor_kk":"5171032706180005"', match: '5171032706180005', level: 'high' },
    { text: 'kartu keluarga 3578111311080003', match: '3578111311080003', level: 'high' },
  ],
  ignores: [
    { text: 'No. KK 3174055709150012', because: 'day 57' },
    { text: 'No. KK 3174051713150012', because: 'month thirteen' },
    { text: 'No. KK 9974051709150012', because: 'no such province' },
    { text: 'No. KK 317405170915001', because: 'fifteen digits' },
    { text: 'order 3174051709150012', because: 'no word about families' },
  ],
});
