import { validate } from 'stdnum/lib/cjs/lv/pvn.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Register of enterprises: eleven digits from 4 to 9, weights modulo 11. From 0 to 3 they are those of a person.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return (digits[0] ?? 0) >= 4 && new Set(digits).size > 1 && validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'Latvian VAT and company number (PVN)',
  region: ['LV'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'lv.pvn' },
  patterns: [
    { regex: /\bLV ?[4-9]\d{10}\b/, prior: 0.6 },
    { regex: /\b[4-9]\d{10}\b/, prior: 0.015 },
  ],
  // One of eleven remainders; six of ten first digits.
  validator: { test: checks, chance: 0.06 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'pvn',
    'pvn nr',
    'pvn numurs',
    'pvn maksataja numurs',
    'reg nr',
    'registracijas numurs',
    'vienotais registracijas numurs',
    'uznemumu registrs',
    'latvian vat',
  ],
  finds: [
    { text: 'PVN reģ. Nr. LV46490343223', match: 'LV46490343223', level: 'high' },
    { text: 'Reģ. Nr. 43984955178', match: '43984955178', level: 'high' },
    { text: '{"pvnNumurs":"LV52092529777"}', match: 'LV52092529777', level: 'high' },
    { text: 'vienotais reģistrācijas numurs 93442634264', match: '93442634264', level: 'high' },
    { text: 'SIA, LV40112251394, Rīga', match: 'LV40112251394' },
  ],
  ignores: [
    { text: 'PVN LV49226297955', because: 'wrong check digit' },
    { text: 'PVN LV16172795271', because: 'the number of a person' },
    { text: 'PVN LV4006880070', because: 'ten digits' },
    { text: 'order 40067104888', because: 'no word about tax' },
  ],
});
