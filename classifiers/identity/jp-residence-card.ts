import { defineInfotype } from '../../src/detect/infotype.js';

/** Two letters, eight digits and two letters (Immigration Services Agency). */
export default defineInfotype({
  title: 'Japanese residence card number',
  region: ['JP'],
  categories: ['pii'],
  regulations: ['APPI'],
  aliases: { purview: 'Japan residence card number' },
  patterns: [
    { regex: /\b[A-Z]{2}\d{8}[A-Z]{2}\b/, prior: 0.5 },
    { regex: /\b[a-z]{2}\d{8}[a-z]{2}\b/, prior: 0.1 },
  ],
  context: [
    'residence card',
    'residence card number',
    'zairyu',
    'zairyu card',
    '在留カード',
    '在留カード番号',
    '在留番号',
    '特別永住者証明書',
    'special permanent resident certificate',
  ],
  finds: [
    { text: '在留カード番号:AB48209173CD', match: 'AB48209173CD', level: 'high' },
    { text: 'Residence card no. TK07302158EF', match: 'TK07302158EF', level: 'high' },
    { text: '"zairyuCard":"UH91630548ER"', match: 'UH91630548ER', level: 'high' },
    { text: 'residence card xy61730482gh', match: 'xy61730482gh', level: 'medium' },
  ],
  ignores: [
    { text: '在留カード AB4820917CD', because: 'seven digits' },
    { text: '在留カード A48209173CD', because: 'one letter in front' },
    { text: '在留カード AB48209173C', because: 'one letter behind' },
    { text: '在留カード AB482091735CD', because: 'nine digits' },
    { text: 'sku AB48209173CD', because: 'no word about residence' },
  ],
});
