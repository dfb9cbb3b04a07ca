import { validate } from 'stdnum/lib/cjs/nz/ird.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Inland Revenue: 10 to 150 million, weights 3, 2, 7, 6, 5, 4, 3, 2 modulo 11, a second set when that leaves ten.
 */
function checks(candidate: string): boolean {
  const number = Number(digitsOf(candidate).join(''));
  return number > 10_000_000 && number < 150_000_000 && validate(candidate).isValid;
}

export default defineInfotype({
  title: 'New Zealand tax number (IRD)',
  region: ['NZ'],
  categories: ['financial', 'pii'],
  regulations: ['Privacy Act 2020'],
  aliases: { google: 'NEW_ZEALAND_IRD_NUMBER', purview: 'New Zealand inland revenue number', stdnum: 'nz.ird' },
  patterns: [
    { regex: /\b(?:1[0-4]\d|0?\d{2})-\d{3}-\d{3}\b/, prior: 0.06 },
    { regex: /\b(?:1[0-4]\d{7}|[1-9]\d{7})\b/, prior: 0.018 },
  ],
  // One check digit; the second set of weights may fit too.
  validator: { test: checks, chance: 0.09, undetected: 0.05 },
  context: [
    'ird',
    'ird number',
    'ird no',
    'inland revenue',
    'inland revenue number',
    'te tari taake',
    'gst number',
    'nz tax number',
  ],
  finds: [
    { text: 'IRD number: 137-502-815', match: '137-502-815', level: 'high' },
    { text: 'IRD 64-051-032', match: '64-051-032', level: 'high' },
    { text: '{"irdNumber":"136051970"}', match: '136051970', level: 'high' },
    { text: 'Inland Revenue no. 52737370', match: '52737370', level: 'high' },
  ],
  ignores: [
    { text: 'IRD 113-401-719', because: 'wrong check digit' },
    { text: 'IRD 151-091-850', because: 'above 150 million keep' },
    { text: 'IRD 49-091-85', because: 'seven digits' },
    { text: 'order 49091010', because: 'no word about tax' },
  ],
});
