import { validate } from 'stdnum/lib/cjs/jp/cn.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * National Tax Agency: a check digit 1 to 9 in front, weights 1 and 2 from the right modulo 9. `T` marks an
 * invoice issuer.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits[0] !== 0 && new Set(digits).size > 1 && validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'Japanese corporate number',
  region: ['JP'],
  categories: ['financial'],
  regulations: ['APPI'],
  aliases: { google: 'JAPAN_CORPORATE_NUMBER', purview: 'Japan My Number - Corporate', stdnum: 'jp.cn' },
  patterns: [
    { regex: /\b[1-9]\d{12}\b/, prior: 0.02 },
    { regex: /\bT[1-9]\d{12}\b/, prior: 0.6 },
    { regex: /\b[1-9]-\d{4}-\d{4}-\d{4}\b/, prior: 0.1 },
  ],
  // The digits 0 and 9 weigh the same modulo 9.
  validator: { test: checks, chance: 1 / 10, undetected: 0.03 },
  context: [
    '法人番号',
    '法人番号は',
    '登録番号',
    '適格請求書発行事業者',
    '適格請求書発行事業者登録番号',
    'corporate number',
    'houjin bangou',
    'hojin bango',
    'japanese corporate number',
    'qualified invoice',
  ],
  finds: [
    { text: '法人番号：1007180523383', match: '1007180523383', level: 'high' },
    { text: '登録番号 T7146413441162', match: 'T7146413441162', level: 'high' },
    { text: '{"corporateNumber":"7343847982599"}', match: '7343847982599', level: 'high' },
    { text: 'Corporate Number 8-3874-4486-7175', match: '8-3874-4486-7175', level: 'high' },
    { text: '請求書 T5009059572495', match: 'T5009059572495' },
  ],
  ignores: [
    { text: '法人番号：0568973732039', because: 'wrong check digit' },
    { text: '法人番号：583252419443', because: 'twelve digits' },
    { text: 'ts 1700000000000', because: 'a timestamp' },
    { text: '登録番号 T01263615528616', because: 'fourteen digits' },
  ],
});
