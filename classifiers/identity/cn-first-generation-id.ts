import { isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/;

/** GB 11643-89: region, date of birth with a year of two digits in the 1900s, serial number, no check digit. */
function plausible(candidate: string): boolean {
  const [year, month, day] = [6, 8, 10].map((at) => Number(candidate.slice(at, at + 2)));
  return province.test(candidate) && isDate(1900 + (year ?? 0), month ?? 0, day ?? 0) && !/000$/.test(candidate);
}

export default defineInfotype({
  title: 'Chinese identity card number of the first generation',
  region: ['CN'],
  categories: ['pii'],
  regulations: ['PIPL'],
  patterns: [
    // Chinese puts no blank between a label and what follows it.
    { regex: /身份[证證][^\d\n]{0,12}(?<value>[1-6]\d{14})\b/, prior: 0.3 },
    { regex: /\b[1-6]\d{14}\b/, prior: 0.012 },
  ],
  validator: {
    test: plausible,
    // Half of the regions, one in 27 dates.
    chance: 0.017,
    // The check digit came with the second generation.
    unchecked: () => true,
  },
  context: [
    '身份证',
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '居民身份证',
    '一代身份证',
    '老身份证',
    'resident identity card',
    'first generation id',
    'shenfenzheng',
    'sfz',
  ],
  finds: [
    { text: '身份证号码:440307860917321', match: '440307860917321', level: 'high' },
    { text: '一代身份证 110105590304418', match: '110105590304418', level: 'high' },
    { text: '"sfz":"320583711127062"', match: '320583711127062', level: 'high' },
    { text: '居民身份证 510107751206357', match: '510107751206357', level: 'high' },
  ],
  ignores: [
    { text: '身份证 440307861317321', because: 'month thirteen' },
    { text: '身份证 990307860917321', because: 'no such province' },
    { text: '身份证 44030786091732', because: 'fourteen digits' },
    { text: 'imei 440307860917321', because: 'no word about identity cards' },
  ],
});
