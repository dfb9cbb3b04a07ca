import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Year and month of registration, kind (4 to 6), part (0 to 3), serial; weights 1 to 11, then 3 to 11, 1, 2
 * modulo 11.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (!/^\d{2}(?:0[1-9]|1[0-2])[4-6][0-3]\d{6}$/.test(digits.join(''))) return false;
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const check = first === 10 ? weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first;
  return check === digits[11];
}

export default defineInfotype({
  title: 'Kazakh business number (BIN)',
  region: ['KZ'],
  categories: ['financial'],
  regulations: [],
  patterns: [{ regex: /\b\d{2}(?:0[1-9]|1[0-2])[4-6][0-3]\d{6}\b/, prior: 0.025 }],
  // A second set of weights may fit too, and the eleventh digit weighs nothing modulo 11.
  validator: { test: checks, chance: 1 / 11, undetected: 0.11 },
  context: [
    'бин',
    'бсн',
    'bin',
    'бизнес идентификационный номер',
    'бизнес сәйкестендіру нөмірі',
    'казахстан',
    'business identification number',
  ],
  finds: [
    { text: 'БИН 000740785464', match: '000740785464', level: 'high' },
    { text: 'БСН: 141240532483', match: '141240532483', level: 'high' },
    { text: '{"bin":"990140306749"}', match: '990140306749', level: 'high' },
    { text: 'бизнес-идентификационный номер 270850540008', match: '270850540008', level: 'high' },
  ],
  ignores: [
    { text: 'БИН 000540193845', because: 'wrong check digit' },
    { text: 'БИН 051340004799', because: 'no month 13' },
    { text: 'БИН 05078483082', because: 'eleven digits' },
    { text: 'id 050420778584', because: 'no word about business' },
  ],
});
