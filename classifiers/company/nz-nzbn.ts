import { validate } from 'stdnum/lib/cjs/gen/ean.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** A GS1 location number with the prefix 94290: weights 1 and 3 modulo 10. */
const checks = (candidate: string) => digitsOf(candidate).length === 13 && validate(candidate).isValid;

export default defineInfotype({
  title: 'New Zealand business number (NZBN)',
  region: ['NZ'],
  categories: ['financial'],
  regulations: ['Privacy Act 2020'],
  patterns: [
    { regex: /\b9429\d{9}\b/, prior: 0.1 },
    { regex: /\b9429 \d{3} \d{3} \d{3}\b/, prior: 0.3 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: ['nzbn', 'new zealand business number', 'nz business number', 'business number', 'companies office'],
  finds: [
    { text: 'NZBN: 9429074718894', match: '9429074718894', level: 'high' },
    { text: 'New Zealand Business Number 9429021435751', match: '9429021435751', level: 'high' },
    { text: '{"nzbn":"9429019376912"}', match: '9429019376912', level: 'high' },
    { text: 'NZBN 9429 063 799 699', match: '9429 063 799 699', level: 'high' },
  ],
  ignores: [
    { text: 'NZBN 9429011300655', because: 'wrong check digit' },
    { text: 'NZBN 942729033692', because: 'twelve digits' },
    { text: 'NZBN 4006381333931', because: 'another prefix' },
    { text: 'EAN 94261966090431', because: 'fourteen digits' },
  ],
});
