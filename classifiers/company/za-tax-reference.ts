import { validate } from 'stdnum/lib/cjs/za/tin.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** SARS: ten digits from 0, 1, 2, 3 or 9, the last by Luhn's formula. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'South African income tax reference number',
  region: ['ZA'],
  categories: ['financial', 'pii'],
  regulations: ['POPIA'],
  aliases: { presidio: 'ZA_INCOME_TAX_NUMBER', stdnum: 'za.tin' },
  patterns: [
    { regex: /\b[01239]\d{9}\b/, prior: 0.02 },
    { regex: /\b[01239]\d{3}\/\d{3}\/\d{2}\/\d\b/, prior: 0.4 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'income tax number',
    'income tax no',
    'income tax reference',
    'tax reference number',
    'tax reference',
    'tax ref',
    'tax number',
    'sars',
    'inkomstebelasting',
    'irp5',
    'south african tax number',
  ],
  finds: [
    { text: 'Income Tax Number: 0519778146', match: '0519778146', level: 'high' },
    { text: 'SARS tax reference number 9901046848', match: '9901046848', level: 'high' },
    { text: '{"taxReference":"1938759048"}', match: '1938759048', level: 'high' },
    { text: 'Income tax reference 2796/818/04/1', match: '2796/818/04/1', level: 'high' },
  ],
  ignores: [
    { text: 'Income tax number 0083273478', because: 'wrong check digit' },
    { text: 'Income tax number 000881749', because: 'nine digits' },
    { text: 'Income tax number 5001084618', because: 'numbers do not start with 5' },
    { text: 'time 1700000000', because: 'a timestamp' },
  ],
});
