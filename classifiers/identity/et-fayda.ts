import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** National ID Program: a number of twelve digits (FIN) and an alias of sixteen (FAN); no check digit is published. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2;

export default defineInfotype({
  title: 'Ethiopian digital identity number (Fayda)',
  region: ['ET'],
  categories: ['pii'],
  regulations: ['Proclamation 1321/2024 (ET)'],
  patterns: [
    { regex: /\b[2-9]\d{3} \d{4} \d{4}(?: \d{4})?\b/, prior: 0.14 },
    { regex: /\b[2-9]\d{11}(?:\d{4})?\b/, prior: 0.13 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'fayda',
    'fayda id',
    'fayda number',
    'fayda identification number',
    'fayda alias number',
    'fin',
    'fcn',
    'ethiopian national id',
    'ethiopian digital id',
    'ethiopia national id',
    'ፋይዳ',
    'ፋይዳ ቁጥር',
  ],
  finds: [
    { text: 'Fayda number: 6140 7182 2630', match: '6140 7182 2630', level: 'medium' },
    { text: 'Fayda FAN 3902447718205563', match: '3902447718205563', level: 'medium' },
    { text: '{"fayda_id":"720441877315"}', match: '720441877315', level: 'medium' },
    { text: 'ፋይዳ ቁጥር 5102 9077 3861', match: '5102 9077 3861', level: 'medium' },
  ],
  ignores: [
    { text: 'order 614071822630', because: 'no word about identity' },
    { text: 'Fayda number 61407182263', because: 'eleven digits' },
    { text: 'Fayda number 6140718226301', because: 'thirteen digits' },
    { text: 'Fayda number 014071822630', because: 'starts with zero' },
    { text: 'Fayda number 222222222222', because: 'one digit throughout' },
  ],
});
