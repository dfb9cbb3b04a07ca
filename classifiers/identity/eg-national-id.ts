import { isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Governorates of birth; 88 is abroad. */
const governorates = /^(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)$/;

/** Civil Status Law 143/1994: century, birth date, governorate, serial; the rule of the last digit is not published. */
function plausible(candidate: string): boolean {
  const [, century, year, month, day, governorate] =
    /^([23])(\d\d)(\d\d)(\d\d)(\d\d)\d{5}$/.exec(candidate.replace(/[ -]/g, '')) ?? [];
  if (governorate === undefined || !governorates.test(governorate)) return false;
  return isDate((century === '2' ? 1900 : 2000) + Number(year), Number(month), Number(day));
}

export default defineInfotype({
  title: 'Egyptian national identity number',
  region: ['EG'],
  categories: ['pii'],
  regulations: ['Law 151/2020 (EG)'],
  patterns: [
    { regex: /\b[23] ?\d{6} ?\d{2} ?\d{4} ?\d\b/, prior: 0.007 },
    { regex: /\b[23]-\d{6}-\d{2}-\d{4}-\d\b/, prior: 0.007 },
  ],
  // 366 dates of ten thousand, 28 governorates of a hundred; no digit checks another.
  validator: { test: plausible, chance: 0.0102, unchecked: () => true },
  context: [
    'national id',
    'national id number',
    'national number',
    'egyptian id',
    'egyptian national id',
    'id card',
    'id number',
    'identity card',
    'الرقم القومي',
    'الرقم القومى',
    'رقم قومي',
    'رقم البطاقة',
    'بطاقة الرقم القومي',
    'egypt',
  ],
  finds: [
    { text: 'National ID: 28407211204417', match: '28407211204417', level: 'high' },
    { text: 'الرقم القومي 29511190177308', match: '29511190177308', level: 'high' },
    { text: '{"nationalId":"30203158800421"}', match: '30203158800421', level: 'high' },
    { text: 'Egyptian ID card 2 750822 21 0447 3', match: '2 750822 21 0447 3', level: 'high' },
  ],
  ignores: [
    { text: 'national ID 28413211204417', because: 'the thirteenth month' },
    { text: 'national ID 28402301204417', because: 'the 30th of February' },
    { text: 'national ID 28407214004417', because: 'there is no governorate 40' },
    { text: 'national ID 48407211204417', because: 'no century has the digit 4' },
    { text: 'national ID 2840721120441', because: 'thirteen digits' },
    { text: 'order 28407211204417', because: 'no word about identity' },
  ],
});
