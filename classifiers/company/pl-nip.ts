import { validate } from 'stdnum/lib/cjs/pl/nip.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Act of 13 October 1995: weights 6, 5, 7, 2, 3, 4, 5, 6, 7 modulo 11; a remainder of ten is not given out. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Polish tax and VAT number (NIP)',
  region: ['PL'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', purview: 'Poland tax identification number', stdnum: 'pl.nip' },
  patterns: [
    { regex: /\bPL[ -]?\d{10}\b/, prior: 0.88 },
    { regex: /\bPL[ -]?\d{3}-\d{3}-\d{2}-\d{2}\b/, prior: 0.8 },
    { regex: /\b\d{3}-\d{3}-\d{2}-\d{2}\b/, prior: 0.4 },
    { regex: /\b\d{3}-\d{2}-\d{2}-\d{3}\b/, prior: 0.5 },
    { regex: /\b\d{10}\b/, prior: 0.02 },
    { regex: /\b\d{3} \d{3} \d{2} \d{2}\b/, prior: 0.03 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'nip',
    'nip ue',
    'nr nip',
    'numer identyfikacji podatkowej',
    'podatnik',
    'vat ue',
    'vat pl',
    'polish vat',
    'polish tax number',
  ],
  finds: [
    { text: 'NIP: 529-909-94-12', match: '529-909-94-12', level: 'high' },
    { text: 'NIP 7148915665', match: '7148915665', level: 'high' },
    { text: 'VAT UE: PL5101445781', match: 'PL5101445781', level: 'high' },
    { text: '{"nip":"220-12-49-546"}', match: '220-12-49-546', level: 'high' },
    { text: 'NIP 190 314 22 45', match: '190 314 22 45', level: 'high' },
  ],
  ignores: [
    { text: 'NIP 028-528-34-75', because: 'wrong check digit' },
    { text: 'NIP 526-000-12-4', because: 'nine digits' },
    { text: 'NIP 52603049408', because: 'eleven digits' },
    { text: 'time 1700000000', because: 'a timestamp' },
  ],
});
