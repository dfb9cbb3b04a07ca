import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Bankgirot: seven or eight digits by Luhn's formula. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && luhn(digitsOf(candidate));

export default defineInfotype({
  title: 'Swedish bankgiro number',
  region: ['SE'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{3,4}-\d{4}\b/, prior: 0.024 },
    { regex: /\b\d{7,8}\b/, prior: 0.015 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: ['bankgiro', 'bankgironr', 'bankgironummer', 'bg', 'bg nr', 'bankgirot', 'till bankgiro'],
  finds: [
    { text: 'Bankgiro: 5620-2443', match: '5620-2443', level: 'high' },
    { text: 'BG 573-4751', match: '573-4751', level: 'high' },
    { text: '{"bankgiro":"9553-2362"}', match: '9553-2362', level: 'high' },
    { text: 'betala till bankgiro 4245-1211', match: '4245-1211', level: 'high' },
  ],
  ignores: [
    { text: 'Bankgiro 5453-9763', because: 'wrong check digit' },
    { text: 'Bankgiro 99-1234', because: 'six digits' },
    { text: 'Bankgiro 991-12346', because: 'five digits behind the dash' },
    { text: 'years 1998-2003', because: 'a range of years' },
  ],
});
