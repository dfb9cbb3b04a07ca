import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Codes of the public safety commissions that issue. */
const prefecture = /^(?:1[0-4]|2[0-5]|30|4[0-9]|5[0-5]|6[0-5]|7[0-4]|8[0-3]|9[0-7])/;

/** National Police Agency: commission, year, six digits, a check digit modulo 11, how often it was reissued. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const remainder = weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return prefecture.test(digits.join('')) && (11 - remainder) % 10 === digits[10];
}

export default defineInfotype({
  title: 'Japanese driver licence number',
  region: ['JP'],
  categories: ['pii'],
  regulations: ['APPI'],
  aliases: { google: 'JAPAN_DRIVERS_LICENSE_NUMBER', purview: "Japan driver's license number" },
  patterns: [
    { regex: /(?:免許証番号|免許証の番号|運転免許証|免許証)[^\d\n]{0,12}(?<value>\d{12})\b/, prior: 0.86 },
    { regex: /\b[1-9]\d{11}\b/, prior: 0.012 },
  ],
  validator: {
    test: checks,
    chance: 0.05,
    // The last digit counts reissues; remainders 0 and 10 share a check digit.
    unchecked: (_, at) => at === 11,
    undetected: 0.03,
  },
  context: [
    '運転免許',
    '運転免許証',
    '免許証',
    '免許証番号',
    '運転免許証番号',
    'driver license',
    'drivers license',
    "driver's license",
    'driving licence',
    'licence number',
    'license number',
    'menkyo',
  ],
  finds: [
    { text: '免許証番号:300947281650', match: '300947281650', level: 'high' },
    { text: '運転免許証 第451806392701号', match: '451806392701', level: 'high' },
    { text: '"drivers_license_jp":"629915037440"', match: '629915037440', level: 'high' },
    { text: "Japanese driver's license 900573816462", match: '900573816462', level: 'high' },
  ],
  ignores: [
    { text: '免許証番号 300947281660', because: 'wrong check digit' },
    { text: '免許証番号 260947281650', because: 'no such commission' },
    { text: '免許証番号 30094728165', because: 'eleven digits' },
    { text: '免許証番号 3009472816501', because: 'thirteen digits' },
    { text: '注文 300947281650', because: 'no word about licences' },
  ],
});
