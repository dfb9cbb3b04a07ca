import { isDate, mod11x2 } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** GB/T 2260: provinces, and 81 to 83 for the residence permits of people from Hong Kong, Macao and Taiwan. */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** GB 11643: region, date of birth, serial number, check character by ISO/IEC 7064 MOD 11-2. */
function assigned(candidate: string): boolean {
  const text = candidate.replace(/ /g, '').toUpperCase();
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number);
  if (text.length !== 18 || !province.test(text) || !/^(?:19|20[0-3])/.test(text.slice(6))) return false;
  return isDate(year ?? 0, month ?? 0, day ?? 0) && mod11x2(text);
}

export default defineInfotype({
  title: 'Chinese resident identity card number',
  region: ['CN'],
  categories: ['pii'],
  regulations: ['PIPL'],
  aliases: {
    google: 'CHINA_RESIDENT_ID_NUMBER',
    purview: 'China resident identity card (PRC) number',
    stdnum: 'cn.ric',
  },
  patterns: [
    { regex: /\b[1-8]\d{16}[\dXx]\b/, prior: 0.05 },
    { regex: /\b[1-8]\d{5} (?:19|20)\d{6} \d{3}[\dXx]\b/, prior: 0.3 },
  ],
  validator: {
    test: assigned,
    // A third of the regions, one in 1,900 dates, one in eleven check characters.
    chance: 1.7e-5,
  },
  context: [
    '身份证',
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '居民身份证',
    '居民身份证号码',
    '证件号码',
    '身份證',
    '身份證號碼',
    'resident identity card',
    'resident id',
    'id card',
    'shenfenzheng',
    'sfz',
  ],
  finds: [
    { text: '身份证号码:440307198609173219', match: '440307198609173219', level: 'high' },
    { text: '公民身份号码 11010519920304418X', match: '11010519920304418X', level: 'high' },
    { text: '张三,320583200311270622,苏州', match: '320583200311270622', level: 'high' },
    { text: '{"idCard":"33010219790811024x"}', match: '33010219790811024x', level: 'high' },
    { text: '身份证 510107 19751206 3577', match: '510107 19751206 3577', level: 'high' },
    { text: '港澳台居民居住证 810000198806220051', match: '810000198806220051', level: 'high' },
  ],
  ignores: [
    { text: '身份证 440307198609173218', because: 'wrong check digit' },
    { text: '身份证 440307198613173219', because: 'month thirteen' },
    { text: '身份证 990307198609173219', because: 'no such province' },
    { text: '身份证 44030719860917321', because: 'seventeen digits' },
    { text: '身份证 4403071986091732190', because: 'nineteen digits' },
    { text: '身份证 440307178609173219', because: 'born in 1786' },
  ],
});
