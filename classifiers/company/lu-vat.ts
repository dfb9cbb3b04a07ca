import { validate } from 'stdnum/lib/cjs/lu/tva.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** AED: the last two of eight digits are the first six modulo 89. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Luxembourg VAT number (TVA)',
  region: ['LU'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'lu.tva' },
  patterns: [
    { regex: /\bLU ?\d{8}\b/, prior: 0.6 },
    { regex: /\bLU \d{4} \d{4}\b/, prior: 0.6 },
    { regex: /\b\d{8}\b/, prior: 0.004 },
  ],
  validator: { test: checks, chance: 1 / 100 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'tva',
    'numero de tva',
    'no tva',
    'mwst',
    'identification tva',
    'tva luxembourg',
    'luxembourg vat',
    'rcs luxembourg',
  ],
  finds: [
    { text: 'No TVA : LU58458129', match: 'LU58458129', level: 'high' },
    { text: 'TVA LU 63521118', match: 'LU 63521118', level: 'high' },
    { text: '{"vat":"LU16645929"}', match: 'LU16645929', level: 'high' },
    { text: 'TVA Luxembourg 23011954', match: '23011954', level: 'high' },
    { text: 'S.à r.l., LU26546870', match: 'LU26546870', level: 'high' },
  ],
  ignores: [
    { text: 'TVA LU78529776', because: 'wrong check digits' },
    { text: 'TVA LU1504682', because: 'seven digits' },
    { text: 'TVA LU150237477', because: 'nine digits' },
    { text: 'order 15042845', because: 'no word about tax' },
  ],
});
