import { validate } from 'stdnum/lib/cjs/do/rnc.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** DGII: weights 7, 9, 8, 6, 5, 4, 3, 2 modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Dominican taxpayer number (RNC)',
  region: ['DO'],
  categories: ['financial'],
  regulations: ['Law 172-13'],
  aliases: { stdnum: 'do.rnc' },
  patterns: [
    { regex: /\b[1-57]-?\d{2}-\d{5}-\d\b/, prior: 0.3 },
    { regex: /\b[145]\d{8}\b/, prior: 0.024 },
  ],
  // Two remainders each share the digits 1 and 2.
  validator: { test: checks, chance: 1 / 9, undetected: 0.05 },
  context: [
    'rnc',
    'r n c',
    'registro nacional del contribuyente',
    'registro nacional de contribuyentes',
    'dgii',
    'comprobante fiscal',
    'ncf',
    'dominican tax number',
  ],
  finds: [
    { text: 'RNC: 1-02-46097-3', match: '1-02-46097-3', level: 'high' },
    { text: 'RNC 135100849', match: '135100849', level: 'high' },
    { text: '{"rnc":"461294614"}', match: '461294614', level: 'high' },
    { text: 'DGII, R.N.C. 130-83177-7', match: '130-83177-7', level: 'high' },
  ],
  ignores: [
    { text: 'RNC 1-07-92344-2', because: 'wrong check digit' },
    { text: 'RNC 1-01-85004', because: 'no check digit' },
    { text: 'RNC 10126595', because: 'eight digits' },
    { text: 'total 101139118', because: 'no word about tax' },
  ],
});
