import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * G (to 2012) or E and eight digits, since 2017 E, a letter without I and O, and seven digits; D, S and P for
 * diplomats and officials; 14 or 15 and seven digits before 2007.
 */
export default defineInfotype({
  title: 'Chinese passport number',
  region: ['CN'],
  categories: ['pii'],
  regulations: ['PIPL'],
  aliases: { google: 'CHINA_PASSPORT' },
  patterns: [
    namedAs('CN', /\b(?:E[A-HJ-NP-Z]\d{7}|[DPS]E\d{7}|[DEGPS]\d{8}|1[45]\d{7})\b/, 0.4),
    { regex: /(?:护照)[^\dA-Z\n]{0,12}(?<value>E[A-HJ-NP-Z]\d{7}|[DPS]E\d{7}|[DEGPS]\d{8}|1[45]\d{7})\b/, prior: 0.86 },
    { regex: /\b(?:E[A-HJ-NP-Z]\d{7}|[DPS]E\d{7}|[DEGPS]\d{8}|1[45]\d{7})\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'chinese passport',
    '护照',
    '护照号',
    '护照号码',
    '护照编号',
  ],
  finds: [
    { text: '护照号码:E48209173', match: 'E48209173', level: 'high' },
    { text: 'Chinese passport EH7302158', match: 'EH7302158', level: 'high' },
    { text: '护照号为G61730482,有效期至2027年', match: 'G61730482', level: 'high' },
    { text: 'China passport number: PE0936271', match: 'PE0936271', level: 'high' },
    { text: '旧护照 148209173', match: '148209173', level: 'high' },
  ],
  ignores: [
    { text: '订单号 E48209173', because: 'no word about passports' },
    { text: '护照 E4820917', because: 'seven digits' },
    { text: '护照 EI7302158', because: 'I is not used' },
    { text: '护照 E482091735', because: 'nine digits' },
    { text: '护照 F48209173', because: 'no such series' },
  ],
});
