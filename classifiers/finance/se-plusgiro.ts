import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Nordea: two to eight digits by Luhn's formula. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && luhn(digitsOf(candidate));

export default defineInfotype({
  title: 'Swedish plusgiro number',
  region: ['SE'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{2,7}-\d\b/, prior: 0.022 },
    { regex: /\b\d{1,3} \d{2} \d{2}-\d\b/, prior: 0.1 },
    { regex: /\b\d{1,2} \d{2}-\d\b/, prior: 0.022 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: ['plusgiro', 'plusgironr', 'plusgironummer', 'pg', 'pg nr', 'postgiro', 'postgironummer'],
  finds: [
    { text: 'Plusgiro: 422 07 13-4', match: '422 07 13-4', level: 'high' },
    { text: 'PG 985268-2', match: '985268-2', level: 'high' },
    { text: '{"plusgiro":"18970-4"}', match: '18970-4', level: 'high' },
    { text: 'Postgiro 28 37 30-0', match: '28 37 30-0', level: 'high' },
  ],
  ignores: [
    { text: 'Plusgiro 441 65 61-4', because: 'wrong check digit' },
    { text: 'Plusgiro 428675-44', because: 'two check digits' },
    { text: 'Plusgiro 12390341-9', because: 'eight digits in front' },
    { text: 'page 12-4', because: 'no word about payment' },
  ],
});
