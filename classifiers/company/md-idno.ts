import { validate } from 'stdnum/lib/cjs/md/idno.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** State registration chamber: 1, the year, the office and a serial; weights 7, 3, 1 modulo 10. */
const checks = (candidate: string) => /^10(?:0\d|[12]\d)/.test(candidate) && validate(candidate).isValid;

export default defineInfotype({
  title: 'Moldovan company number (IDNO)',
  region: ['MD'],
  categories: ['financial'],
  regulations: [],
  aliases: { stdnum: 'md.idno' },
  patterns: [{ regex: /\b10[0-2]\d{10}\b/, prior: 0.02 }],
  // One check digit.
  validator: { test: checks, chance: 0.09, undetected: 0 },
  context: [
    'idno',
    'cod fiscal',
    'c f',
    'numar de identificare de stat',
    'cod de identificare',
    'camera inregistrarii de stat',
    'agentia servicii publice',
    'moldovan company number',
  ],
  finds: [
    { text: 'IDNO: 1003600682774', match: '1003600682774', level: 'high' },
    { text: 'cod fiscal 1015600449103', match: '1015600449103', level: 'high' },
    { text: '{"idno":"1010600742496"}', match: '1010600742496', level: 'high' },
    { text: 'IDNO 1002600949265, Chișinău', match: '1002600949265', level: 'high' },
  ],
  ignores: [
    { text: 'IDNO 1003600749857', because: 'wrong check digit' },
    { text: 'IDNO 100481509518', because: 'twelve digits' },
    { text: 'ts 1000778171042', because: 'no word about companies' },
    { text: 'IDNO 1700000000000', because: 'a timestamp' },
  ],
});
