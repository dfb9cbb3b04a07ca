import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Ten to seventeen digits; no common check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'Malaysian bank account number',
  region: ['MY'],
  categories: ['financial', 'pii'],
  regulations: ['PDPA'],
  patterns: [
    { regex: /\b\d{10,17}\b/, prior: 0.12 },
    { regex: /\b\d{4} \d{4} \d{4}\b/, prior: 0.1 },
    { regex: /\b\d{1,2}-\d{5}-\d{5}-\d\b/, prior: 0.3 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    'no akaun',
    'nombor akaun',
    'akaun bank',
    'akaun',
    'maybank',
    'cimb',
    'public bank',
    'rhb',
    'hong leong',
    'bank islam',
    'malaysian bank account',
  ],
  finds: [
    { text: 'No. akaun: 194149617889', match: '194149617889', level: 'medium' },
    { text: 'Maybank 512458508121', match: '512458508121', level: 'medium' },
    { text: '{"nomborAkaun":"8004167379"}', match: '8004167379', level: 'medium' },
    { text: 'CIMB 8600596604', match: '8600596604', level: 'medium' },
  ],
  ignores: [
    { text: 'No. akaun 123029996', because: 'nine digits' },
    { text: 'No. akaun 123456789012345678', because: 'eighteen digits' },
    { text: 'pesanan 514938717543', because: 'no word about banks' },
    { text: 'No. akaun 0000000000', because: 'zeros' },
  ],
});
