import { validate } from 'stdnum/lib/cjs/dk/cvr.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Erhvervsstyrelsen: weights 2, 7, 6, 5, 4, 3, 2, 1, divisible by 11. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits[0] !== 0 && new Set(digits).size > 1 && validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'Danish company number (CVR)',
  region: ['DK'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b[1-9]\d{7}\b/, prior: 0.02 },
    { regex: /\b[1-9]\d \d\d \d\d \d\d\b/, prior: 0.03 },
    { regex: /\b[1-9]\d{3} \d{4}\b/, prior: 0.01 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'cvr',
    'cvr nr',
    'cvr nummer',
    'cvrnr',
    'cvrnummer',
    'det centrale virksomhedsregister',
    'virksomhedsnummer',
    'danish business number',
  ],
  finds: [
    { text: 'CVR-nr. 30295447', match: '30295447', level: 'high' },
    { text: 'CVR: 29 44 78 29', match: '29 44 78 29', level: 'high' },
    { text: '{"cvrNummer":"10093317"}', match: '10093317', level: 'high' },
    { text: 'virksomhedsnummer 47790921', match: '47790921', level: 'high' },
  ],
  ignores: [
    { text: 'CVR 36616698', because: 'wrong check digit' },
    { text: 'CVR 03560220', because: 'starts with zero' },
    { text: 'CVR 1355760', because: 'seven digits' },
    { text: 'CVR 135514785', because: 'nine digits' },
    { text: 'tlf 35 38 59 12', because: 'a telephone number' },
  ],
});
