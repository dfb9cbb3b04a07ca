import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Two letters of the group, a digit of the benefit (1 to 5), two of the province and the ten of the social insurance
 * number (Decision 1351/QD-BHXH).
 */
export default defineInfotype({
  title: 'Vietnamese health insurance card number (BHYT)',
  region: ['VN'],
  categories: ['pii', 'health'],
  regulations: ['Decree 13/2023/ND-CP'],
  patterns: [
    { regex: /\b[A-Z]{2} ?[1-5] ?\d{2} ?\d{10}\b/, prior: 0.3 },
    { regex: /\b[A-Z]{2} [1-5] \d{2} \d{2} \d{3} \d{5}\b/, prior: 0.6 },
  ],
  context: [
    'bhyt',
    'the bhyt',
    'so the bhyt',
    'mã thẻ bhyt',
    'bảo hiểm y tế',
    'bao hiem y te',
    'thẻ bảo hiểm y tế',
    'health insurance card',
    'health insurance',
  ],
  finds: [
    { text: 'Mã thẻ BHYT: DN4790820917356', match: 'DN4790820917356', level: 'high' },
    { text: 'Thẻ bảo hiểm y tế HS 4 01 01 073 02158', match: 'HS 4 01 01 073 02158', level: 'high' },
    { text: '"bhyt":"TE1489163054827"', match: 'TE1489163054827', level: 'high' },
    { text: 'số thẻ BHYT GD 4 92 6173048291', match: 'GD 4 92 6173048291', level: 'high' },
  ],
  ignores: [
    { text: 'BHYT DN6790820917356', because: 'no such benefit' },
    { text: 'BHYT DN479082091735', because: 'fourteen characters' },
    { text: 'BHYT DN47908209173561', because: 'sixteen characters' },
    { text: 'mã DN4790820917356', because: 'no word about insurance' },
  ],
});
