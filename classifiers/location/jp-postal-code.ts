import { defineInfotype } from '../../src/detect/infotype.js';

/** Three digits and four, often behind the postal mark (Japan Post). */
export default defineInfotype({
  title: 'Japanese postal code',
  region: ['JP'],
  categories: ['pii'],
  regulations: ['APPI'],
  patterns: [
    { regex: /〒 ?(?<value>\d{3}[-－]?\d{4})\b/, prior: 0.96 },
    { regex: /郵便番号[^\d\n]{0,8}(?<value>\d{3}[-－]?\d{4})\b/, prior: 0.93 },
    { regex: /\b\d{3}-\d{4}\b/, prior: 0.1 },
  ],
  context: ['郵便番号', 'postal code', 'zip code', 'post code', 'yubin bango', 'yubin'],
  finds: [
    { text: '〒160-0022 東京都新宿区', match: '160-0022', level: 'high' },
    { text: '郵便番号:5300001', match: '5300001', level: 'high' },
    { text: 'Postal code 810-0041, Fukuoka', match: '810-0041', level: 'medium' },
    { text: '郵便番号は604-8005です', match: '604-8005', level: 'high' },
  ],
  ignores: [
    { text: '内線 160-0022', because: 'no word about post' },
    { text: '〒160-002', because: 'six digits' },
    { text: '〒160-00221', because: 'eight digits' },
    { text: '郵便番号 16-00022', because: 'grouped in another way' },
  ],
});
