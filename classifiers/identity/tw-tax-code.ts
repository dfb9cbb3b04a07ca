import { validate } from 'stdnum/lib/cjs/tw/tax_code.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** For foreigners without a certificate: date of birth and the first two letters of the name; from the mainland 9 and YYMMDD. */
export default defineInfotype({
  title: 'Taiwanese tax code of a foreigner',
  region: ['TW'],
  categories: ['pii', 'financial'],
  regulations: ['PDPA (TW)'],
  aliases: { stdnum: 'tw.tax_code' },
  patterns: [
    { regex: /\b(?:19|20)\d{2}[01]\d[0-3]\d[A-Z]{2}\b/, prior: 0.08 },
    { regex: /\b9\d{2}[01]\d[0-3]\d\b/, prior: 0.06 },
  ],
  // A date passes one time in three of those the patterns let through.
  validator: { test: conformsTo({ validate }), chance: 0.6 },
  context: [
    '稅籍編號',
    '外僑稅籍編號',
    '統一證號',
    '外國人稅號',
    '大陸地區人民',
    'tax code number',
    'taiwan tax code',
    'taiwan tax id',
  ],
  finds: [
    { text: '外僑稅籍編號：19850417WE', match: '19850417WE', level: 'medium' },
    { text: '稅籍編號 19721103MA', match: '19721103MA', level: 'medium' },
    { text: '{"taiwanTaxCode":"20010228LI"}', match: '20010228LI', level: 'medium' },
    { text: '大陸地區人民 稅籍編號 9790615', match: '9790615', level: 'medium' },
  ],
  ignores: [
    { text: '稅籍編號 19851317WE', because: 'no month 13' },
    { text: '稅籍編號 19850231WE', because: 'no 31 February' },
    { text: '稅籍編號 19850417W', because: 'one letter' },
    { text: 'build 19850417WE', because: 'no word about taxes' },
  ],
});
