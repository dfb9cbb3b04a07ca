import { digitsOf, isDate, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Date of birth, century and sex (0 for foreigners), serial, and a check digit of two rounds modulo 11. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const [year, month, day] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2).join('')));
  const century = [2000, 1800, 1800, 1900, 1900, 2000, 2000][digits[6] ?? 9];
  if (century === undefined || !isDate(century + (year ?? 0), month ?? 0, day ?? 0)) return false;
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  return (first < 10 ? first : weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11) === digits[11];
}

export default defineInfotype({
  title: 'Kazakh individual identification number (IIN)',
  region: ['KZ'],
  categories: ['pii'],
  regulations: ['Law on Personal Data (KZ)'],
  patterns: [
    { regex: /\b\d{12}\b/, prior: 0.004 },
    { regex: /\b\d{6} \d{6}\b/, prior: 0.004 },
  ],
  validator: {
    test: checks,
    // One date in 27, seven centuries of ten, one check digit in eleven.
    chance: 0.0023,
    // The eleventh digit has the weight 11, which is nothing modulo 11.
    unchecked: (_, at) => at === 10,
    undetected: 0.02,
  },
  context: [
    'iin',
    'иин',
    'жсн',
    'individual identification number',
    'индивидуальный идентификационный номер',
    'жеке сәйкестендіру нөмірі',
    'удостоверение личности',
  ],
  finds: [
    { text: 'ИИН: 850917301248', match: '850917301248', level: 'high' },
    { text: 'ЖСН 920304450186', match: '920304450186', level: 'high' },
    { text: '"iin":"010627550733"', match: '010627550733', level: 'high' },
    { text: 'Individual Identification Number 781113402952', match: '781113402952', level: 'high' },
  ],
  ignores: [
    { text: 'ИИН 850917301249', because: 'wrong check digit' },
    { text: 'ИИН 851317301248', because: 'month thirteen' },
    { text: 'ИИН 850917901248', because: 'no such century' },
    { text: 'ИИН 85091730124', because: 'eleven digits' },
    { text: 'заказ 850917301248', because: 'no word about the number' },
  ],
});
