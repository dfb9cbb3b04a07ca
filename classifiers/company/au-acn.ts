import { validate } from 'stdnum/lib/cjs/au/acn.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** ASIC: weights 8 to 1 modulo 10. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Australian company number (ACN)',
  region: ['AU'],
  categories: ['financial'],
  regulations: ['Privacy Act 1988'],
  aliases: {
    presidio: 'AU_ACN',
    purview: 'Australia company number',
    macie: 'AUSTRALIA_COMPANY_NUMBER',
    stdnum: 'au.acn',
  },
  patterns: [
    { regex: /\b\d{3} \d{3} \d{3}\b/, prior: 0.03 },
    { regex: /\b\d{9}\b/, prior: 0.02 },
  ],
  // Even weights and the 5 share a factor with ten.
  validator: { test: checks, chance: 1 / 10, undetected: 0.12 },
  context: ['acn', 'a c n', 'australian company number', 'arbn', 'asic', 'afsl'],
  finds: [
    { text: 'ACN: 077 450 705', match: '077 450 705', level: 'high' },
    { text: 'A.C.N. 179 127 809', match: '179 127 809', level: 'high' },
    { text: '{"acn":"670514146"}', match: '670514146', level: 'high' },
    { text: 'ASIC registration, ACN 681166370', match: '681166370', level: 'high' },
  ],
  ignores: [
    { text: 'ACN 014 202 471', because: 'wrong check digit' },
    { text: 'ACN 004 085 61', because: 'eight digits' },
    { text: 'ACN 004 085 6166', because: 'ten digits' },
    { text: 'total 004 085 616', because: 'no word about companies' },
  ],
});
