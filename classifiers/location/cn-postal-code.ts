import { defineInfotype } from '../../src/detect/infotype.js';

/** Six digits, 01 to 86 in front (China Post). */
export default defineInfotype({
  title: 'Chinese postal code',
  region: ['CN'],
  categories: ['pii'],
  regulations: ['PIPL'],
  patterns: [
    { regex: /(?:邮编|邮政编码|郵編|郵政編碼)[^\d\n]{0,8}(?<value>[0-8]\d{5})\b/, prior: 0.93 },
    { regex: /\b[0-8]\d{5}\b/, prior: 0.08 },
  ],
  context: ['邮编', '邮政编码', '郵遞區號', 'postal code', 'postcode', 'zip code', 'youbian'],
  finds: [
    { text: '邮编:100084', match: '100084', level: 'high' },
    { text: '邮政编码 518057', match: '518057', level: 'high' },
    { text: '上海市浦东新区,邮编200120。', match: '200120', level: 'high' },
    { text: '"youbian":"310012"', match: '310012' },
  ],
  ignores: [
    { text: '订单 100084', because: 'no word about post' },
    { text: '邮编 10008', because: 'five digits' },
    { text: '邮编 1000841', because: 'seven digits' },
    { text: '邮编 900084', because: 'no such region' },
  ],
});
