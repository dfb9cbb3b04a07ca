import { validate } from 'stdnum/lib/cjs/nz/ird.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Inland Revenue: from 10-000-000 to 150-000-000, with a check digit of two rounds modulo 11. */
function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return Number(digits) > 10_000_000 && Number(digits) < 150_000_000 && validate(digits).isValid;
}

export default defineInfotype({
  title: 'New Zealand tax number (IRD)',
  region: ['NZ'],
  categories: ['pii', 'financial'],
  regulations: ['Privacy Act 2020', 'Tax Administration Act 1994'],
  aliases: { google: 'NEW_ZEALAND_IRD_NUMBER', purview: 'New Zealand inland revenue number', stdnum: 'nz.ird' },
  patterns: [
    { regex: /\b(?:1\d{2}|0?\d{2})-\d{3}-\d{3}\b/, prior: 0.1 },
    { regex: /\b\d{2,3} \d{3} \d{3}\b/, prior: 0.1 },
    { regex: /\b(?:[1-9]\d{7}|[01]\d{8})\b/, prior: 0.02 },
  ],
  validator: {
    test: assigned,
    chance: 1 / 11,
    // A remainder of ten sends the digits through a second row of weights.
    undetected: 0.02,
  },
  context: [
    'ird',
    'ird number',
    'ird no',
    'inland revenue',
    'inland revenue number',
    'inland revenue department',
    'te tari taake',
    'nz tax number',
    'tax number nz',
    'gst number',
  ],
  finds: [
    { text: 'IRD number: 137-502-815', match: '137-502-815', level: 'high' },
    { text: 'IRD 64-051-032', match: '64-051-032', level: 'high' },
    { text: '{"irdNumber":"136051970"}', match: '136051970', level: 'high' },
    { text: 'Inland Revenue no. 52737370', match: '52737370', level: 'high' },
    { text: 'IRD number: 49-271-638', match: '49-271-638', level: 'high' },
    { text: 'IRD no. 103-847-257', match: '103-847-257', level: 'high' },
    { text: 'ird=66184021', match: '66184021', level: 'high' },
    { text: 'Inland Revenue 117 509 362', match: '117 509 362', level: 'high' },
  ],
  ignores: [
    { text: 'IRD 113-401-719', because: 'wrong check digit' },
    { text: 'IRD 151-091-850', because: 'above 150 million' },
    { text: 'order 49091010', because: 'no word about tax' },
    { text: 'IRD 49-271-639', because: 'wrong check digit' },
    { text: 'IRD 09-271-638', because: 'below the first number' },
    { text: 'IRD 49-271-63', because: 'seven digits' },
    { text: 'IRD 49-271-6381', because: 'too long' },
    { text: 'ref 66184021', because: 'no word about taxes' },
  ],
});
