import { defineInfotype } from '../../src/detect/infotype.js';

/** Four and six digits (Japan Pension Service); no check digit is published. */
export default defineInfotype({
  title: 'Japanese basic pension number',
  region: ['JP'],
  categories: ['pii', 'financial'],
  regulations: ['APPI'],
  patterns: [
    { regex: /(?:基礎年金番号|年金番号|年金手帳)[^\d\n]{0,12}(?<value>\d{4}[ -]?\d{6})\b/, prior: 0.86 },
    { regex: /\b\d{4}-\d{6}\b/, prior: 0.14 },
    { regex: /\b\d{10}\b/, prior: 0.1 },
  ],
  context: ['基礎年金番号', '年金番号', '年金手帳', '基礎年金', 'basic pension number', 'pension number', 'nenkin'],
  finds: [
    { text: '基礎年金番号:4820-917356', match: '4820-917356', level: 'high' },
    { text: '年金番号は7302158461です', match: '7302158461', level: 'high' },
    { text: 'Basic Pension Number 9163-054827', match: '9163-054827', level: 'medium' },
    { text: '"pensionNumber":"6173-048291"', match: '6173-048291', level: 'medium' },
  ],
  ignores: [
    { text: '電話 4820-917356', because: 'no word about pensions' },
    { text: '基礎年金番号 4820-91735', because: 'nine digits' },
    { text: '基礎年金番号 4820-9173561', because: 'eleven digits' },
    { text: '基礎年金番号 482-0917356', because: 'grouped in another way' },
  ],
});
