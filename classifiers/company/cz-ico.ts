import { validate } from 'stdnum/lib/cjs/cz/ico.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Act 111/2009: weights 8 to 2 modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Czech company identification number (IČO)',
  region: ['CZ'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'cz.ico' },
  patterns: [
    { regex: /\b\d{8}\b/, prior: 0.02 },
    { regex: /\b\d{3} \d{2} \d{3}\b/, prior: 0.04 },
    // Where the country is named it decides between equals.
    {
      regex: /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Cc]zech|CZECH|[Čč]esk)[^\d\n]{0,48}?\b(?<value>\d{8})\b/,
      prior: 0.05,
    },
  ],
  // The remainders 0 and 10 are both written 1.
  validator: { test: checks, chance: 1 / 11, undetected: 0.03 },
  context: [
    'ico',
    'ic',
    'identifikacni cislo',
    'identifikacni cislo osoby',
    'obchodni rejstrik',
    'spisova znacka',
    'company id',
    'ares',
  ],
  finds: [
    { text: 'IČO: 21719748', match: '21719748', level: 'high' },
    { text: 'IČ 03360237, zapsaná v obchodním rejstříku', match: '03360237', level: 'high' },
    { text: '{"ico":"61662194"}', match: '61662194', level: 'high' },
    { text: 'identifikační číslo 105 73 577', match: '105 73 577', level: 'high' },
  ],
  ignores: [
    { text: 'IČO 26777467', because: 'wrong check digit' },
    { text: 'IČO 95186725', because: 'numbers do not start with 9' },
    { text: 'IČO 2515234', because: 'seven digits' },
    { text: 'date 20250101', because: 'a date' },
  ],
});
