import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter and eight digits; no check digit in the number itself. */
export default defineInfotype({
  title: 'Egyptian passport number',
  region: ['EG'],
  categories: ['pii'],
  regulations: ['Law 151/2020 (EG)'],
  patterns: [
    namedAs('EG', /\b[A-Z]\d{8}\b/, 0.4),
    { regex: /جواز[^\d\n]{0,32}?\b(?<value>A\d{8})\b/, prior: 0.15 },
    { regex: /\bA\d{8}\b/, prior: 0.092 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'egyptian passport',
    'egypt passport',
    'جواز سفر',
    'جواز السفر',
    'رقم الجواز',
    'رقم جواز السفر',
  ],
  finds: [
    { text: 'Egyptian passport A28441720', match: 'A28441720', level: 'high' },
    { text: 'Egypt, passport no. A04417729', match: 'A04417729', level: 'high' },
    { text: 'جواز سفر مصري A30318244', match: 'A30318244', level: 'high' },
    { text: '{"egyptianPassport":"A21820447"}', match: 'A21820447', level: 'high' },
  ],
  ignores: [
    { text: 'Egypt, order A28441720', because: 'no word about passports' },
    { text: 'Egyptian passport A2844172', because: 'seven digits' },
    { text: 'Egyptian passport A284417201', because: 'nine digits' },
    { text: 'Egyptian passport AB8441720', because: 'two letters' },
    { text: 'Egyptian passport expires 2027', because: 'a year' },
  ],
});
