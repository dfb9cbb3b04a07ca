import { defineInfotype } from '../../src/detect/infotype.js';

/** Province (01 to 81), one to three letters without Q, W and X, and digits (Road Traffic Regulation). */
export default defineInfotype({
  title: 'Turkish vehicle registration plate',
  region: ['TR'],
  categories: ['pii'],
  regulations: ['KVKK'],
  aliases: { presidio: 'TR_LICENSE_PLATE' },
  patterns: [
    {
      regex: /\b(?:0[1-9]|[1-7]\d|8[01]) (?:[A-PR-VYZ] \d{4,5}|[A-PR-VYZ]{2} \d{3,4}|[A-PR-VYZ]{3} \d{2,3})\b/,
      prior: 0.17,
    },
    {
      regex: /\b(?:0[1-9]|[1-7]\d|8[01])(?:[A-PR-VYZ]\d{4,5}|[A-PR-VYZ]{2}\d{3,4}|[A-PR-VYZ]{3}\d{2,3})\b/,
      prior: 0.13,
    },
  ],
  context: [
    'license plate',
    'plaka',
    'plaka no',
    'plakasi',
    'plakası',
    'plakali',
    'plakalı',
    'araç',
    'araç plakası',
    'arac plakasi',
    'plate no',
  ],
  finds: [
    { text: 'Plaka: 34 KLM 482', match: '34 KLM 482', level: 'high' },
    { text: '06 BT 9173 plakalı araç', match: '06 BT 9173' },
    { text: '"plaka":"35FGH73"', match: '35FGH73', level: 'medium' },
    { text: 'Araç plakası 07 Z 02158', match: '07 Z 02158', level: 'high' },
  ],
  ignores: [
    { text: 'oda 34 KLM 482', because: 'no word about vehicles' },
    { text: 'plaka 82 KLM 482', because: 'no such province' },
    { text: 'plaka 34 QLM 482', because: 'Q is not used' },
    { text: 'plaka 34 KLM 4827', because: 'three letters and four digits' },
  ],
});
