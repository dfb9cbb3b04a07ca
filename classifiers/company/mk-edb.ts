import { validate } from 'stdnum/lib/cjs/mk/edb.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Thirteen digits, 4 for legal persons and 5 for traders in front; weights 7 to 2 twice, modulo 11. */
const checks = (candidate: string) => /^(?:MK|МК)? ?[45]/.test(candidate) && validate(candidate).isValid;

export default defineInfotype({
  title: 'North Macedonian tax number (EDB)',
  region: ['MK'],
  categories: ['financial'],
  regulations: [],
  aliases: { google: 'VAT_NUMBER', stdnum: 'mk.edb' },
  patterns: [
    { regex: /\bMK ?[45]\d{12}\b/, prior: 0.6 },
    { regex: /\b[45]\d{12}\b/, prior: 0.02 },
  ],
  // Remainders 0 and 10 are both written 0.
  validator: { test: checks, chance: 0.1, undetected: 0.05 },
  context: [
    'едб',
    'edb',
    'единствен даночен број',
    'edinstven danocen broj',
    'даночен број',
    'ддв',
    'ddv',
    'vat',
    'macedonian tax number',
  ],
  finds: [
    { text: 'ЕДБ: 4030970206532', match: '4030970206532', level: 'high' },
    { text: 'EDB MK4026719474423', match: 'MK4026719474423', level: 'high' },
    { text: '{"edb":"4080805643097"}', match: '4080805643097', level: 'high' },
    { text: 'единствен даночен број 5166269356743', match: '5166269356743', level: 'high' },
  ],
  ignores: [
    { text: 'ЕДБ 4030912098567', because: 'wrong check digit' },
    { text: 'ЕДБ 403874975732', because: 'twelve digits' },
    { text: 'ЕДБ 7038757644178', because: 'numbers do not start with 7' },
    { text: 'ts 4035390559424', because: 'no word about tax' },
  ],
});
