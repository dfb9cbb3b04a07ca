import { validate } from 'stdnum/lib/cjs/gt/nit.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** SAT: weights 2 upwards from the right modulo 11, ten is K. */
const checks = (candidate: string) =>
  new Set(digitsOf(candidate)).size > 1 && validate(candidate.toUpperCase()).isValid;

export default defineInfotype({
  title: 'Guatemalan tax number (NIT)',
  region: ['GT'],
  categories: ['financial', 'pii'],
  regulations: [],
  aliases: { stdnum: 'gt.nit' },
  patterns: [
    { regex: /\b[1-9]\d{4,8}-[\dKk]\b/, prior: 0.05 },
    { regex: /\b[1-9]\d{5,8}[\dK]\b/, prior: 0.012 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'nit',
    'n i t',
    'numero de identificacion tributaria',
    'superintendencia de administracion tributaria',
    'guatemala',
    'guatemalan tax number',
  ],
  finds: [
    { text: 'NIT: 5878677-5', match: '5878677-5', level: 'high' },
    { text: 'N.I.T. 8608707-K', match: '8608707-K', level: 'high' },
    { text: '{"nit":"227022-6"}', match: '227022-6', level: 'high' },
    { text: 'Guatemala, NIT 28980735', match: '28980735', level: 'medium' },
  ],
  ignores: [
    { text: 'NIT 5261306-8', because: 'wrong check digit' },
    { text: 'NIT 576937-12', because: 'two check digits' },
    { text: 'NIT 123-4', because: 'three digits' },
    { text: 'range 576937-1', because: 'no word about tax' },
  ],
});
