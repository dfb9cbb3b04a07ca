import { validate } from 'stdnum/lib/cjs/cz/dic.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Czech VAT number (DIČ)',
  region: ['CZ'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'cz.dic' },
  patterns: [
    { regex: /\bCZ ?\d{8}\b/, prior: 0.5 },
    { regex: /\bCZ ?\d{9,10}\b/, prior: 0.4 },
    { regex: /\b\d{8}\b/, prior: 0.012 },
    // Where the country is named it decides between equals.
    {
      regex: /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Cc]zech|CZECH|[Čč]esk)[^\d\n]{0,48}?\b(?<value>\d{8})\b/,
      prior: 0.05,
    },
  ],
  // Legal persons have one check digit; of persons, those born before 1954 have none.
  validator: { test: conformsTo({ validate }), chance: 1 / 9, undetected: 0.35 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'dic',
    'danove identifikacni cislo',
    'platce dph',
    'dph',
    'czech vat',
  ],
  finds: [
    { text: 'const czechVat = "65018397";', match: '65018397', level: 'high' },
    { text: 'DIČ: CZ21358044', match: 'CZ21358044', level: 'high' },
    { text: 'daňové identifikační číslo CZ 43628028', match: 'CZ 43628028', level: 'high' },
    { text: 'IČO 25123891, DIČ CZ24587591', match: 'CZ24587591', level: 'high' },
    { text: '"dic": "CZ7907084746"', match: 'CZ7907084746', level: 'high' },
    { text: 'DIČ 66942527', match: '66942527', level: 'medium' },
  ],
  ignores: [
    { text: 'DIČ CZ43953781', because: 'wrong check digit' },
    { text: 'DIČ CZ95102434', because: 'numbers of companies do not start with 9' },
    { text: 'DIČ CZ2515113', because: 'seven digits' },
    { text: 'DIČ CZ25130976314', because: 'eleven digits' },
    { text: 'order 25196439', because: 'eight digits without a word about tax' },
  ],
});
