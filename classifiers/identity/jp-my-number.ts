import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Ministerial ordinance 85 of 2014, article 5: weights from the right 2 to 7, then 2 to 6, modulo 11; 0 and 1 give 0. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const remainder = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return new Set(digits).size > 1 && (remainder <= 1 ? 0 : 11 - remainder) === digits[11];
}

export default defineInfotype({
  title: 'Japanese individual number (My Number)',
  region: ['JP'],
  categories: ['pii'],
  regulations: ['APPI', 'My Number Act'],
  aliases: { google: 'JAPAN_INDIVIDUAL_NUMBER', purview: 'Japan My number - Personal' },
  patterns: [
    // Japanese puts no blank between a label and what follows it.
    { regex: /(?:マイナンバー|個人番号)[^\d\n]{0,12}(?<value>\d{4}[ -]?\d{4}[ -]?\d{4})\b/, prior: 0.86 },
    { regex: /\b\d{4} \d{4} \d{4}\b/, prior: 0.1 },
    { regex: /\b\d{4}-\d{4}-\d{4}\b/, prior: 0.1 },
    { regex: /\b\d{12}\b/, prior: 0.02 },
  ],
  validator: {
    test: checks,
    chance: 1 / 10,
    // Remainders 0 and 1 share a check digit.
    undetected: 0.03,
  },
  context: [
    'my number',
    'mynumber',
    'individual number',
    'マイナンバー',
    '個人番号',
    'マイナンバーカード',
    '個人番号カード',
    '通知カード',
  ],
  finds: [
    { text: 'マイナンバー:4820 3917 5627', match: '4820 3917 5627', level: 'high' },
    { text: '個人番号は730195284618です', match: '730195284618', level: 'high' },
    { text: '"myNumber":"294617503828"', match: '294617503828', level: 'high' },
    { text: 'My Number 6012-7394-8159', match: '6012-7394-8159', level: 'high' },
  ],
  ignores: [
    { text: 'マイナンバー 4820 3917 5628', because: 'wrong check digit' },
    { text: 'マイナンバー 4820 3917 562', because: 'eleven digits' },
    { text: 'マイナンバー 000000000000', because: 'zeros' },
    { text: 'マイナンバー 4820391756271', because: 'thirteen digits' },
    { text: '注文 482039175627', because: 'no word about the number' },
  ],
});
