import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Statistical Office: weights 8 to 2 modulo 11, as in the Czech register of which it was a part. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const check = (11 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10;
  return digits.length === 8 && new Set(digits).size > 1 && check === digits[7];
}

export default defineInfotype({
  title: 'Slovak organisation number (IČO)',
  region: ['SK'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b\d{8}\b/, prior: 0.019 },
    { regex: /\b\d{2} \d{3} \d{3}\b/, prior: 0.03 },
    // Where the country is named it decides between equals.
    {
      regex: /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Ss]lovak|SLOVAK)[^\d\n]{0,48}?\b(?<value>\d{8})\b/,
      prior: 0.05,
    },
  ],
  // The remainders 0 and 10 are both written 1.
  validator: { test: checks, chance: 1 / 11, undetected: 0.04 },
  context: [
    'ico',
    'identifikacne cislo',
    'identifikacne cislo organizacie',
    'obchodny register',
    'zapisana v obchodnom registri',
    'orsr',
    'slovak company id',
  ],
  finds: [
    { text: 'Slovak company id: 53623592', match: '53623592', level: 'high' },
    { text: 'Identifikačné číslo organizácie: 37935755', match: '37935755', level: 'high' },
    { text: 'obchodný register, číslo 72 535 083', match: '72 535 083', level: 'high' },
    { text: 'identifikačné číslo 54141176', match: '54141176', level: 'medium' },
    { text: 'ORSR 39112012', match: '39112012', level: 'high' },
  ],
  ignores: [
    { text: 'IČO 34060888', because: 'wrong check digit' },
    { text: 'IČO 3134987', because: 'seven digits' },
    { text: 'IČO 313666777', because: 'nine digits' },
    { text: 'order 31351135', because: 'no word about companies' },
  ],
});
