import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Eight digits of an insurer (six of a national health insurance) or of a person over 75; the last is a Luhn digit. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return new Set(digits).size > 1 && luhn(digits);
}

export default defineInfotype({
  title: 'Japanese health insurance number',
  region: ['JP'],
  categories: ['pii', 'health'],
  regulations: ['APPI'],
  patterns: [
    { regex: /(?:保険者番号|被保険者番号|保険証番号)[^\d\n]{0,12}(?<value>\d{8}|\d{6})\b/, prior: 0.86 },
    { regex: /\b\d{8}\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    '保険者番号',
    '被保険者番号',
    '保険証',
    '保険証番号',
    '健康保険',
    '健康保険証',
    '後期高齢者医療',
    'health insurance number',
    'insurer number',
    'health insurance card',
    'insured number',
  ],
  finds: [
    { text: '保険者番号:06134720', match: '06134720', level: 'high' },
    { text: '後期高齢者医療被保険者番号 39137047', match: '39137047', level: 'high' },
    { text: '"insurerNumber":"01288307"', match: '01288307', level: 'high' },
    { text: '国民健康保険 保険者番号 138024', match: '138024', level: 'high' },
  ],
  ignores: [
    { text: '保険者番号 06134721', because: 'wrong check digit' },
    { text: '保険者番号 0613472', because: 'seven digits' },
    { text: '保険者番号 061347201', because: 'nine digits' },
    { text: '品番 06134720', because: 'no word about insurance' },
    { text: '保険者番号 00000000', because: 'zeros' },
  ],
});
