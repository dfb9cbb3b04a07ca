import { validate } from 'stdnum/lib/cjs/no/kontonr.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Bits AS: bank (4), kind (2), account (4) and a check digit; weights 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Norwegian bank account number',
  region: ['NO'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  aliases: { stdnum: 'no.kontonr' },
  patterns: [
    { regex: /\b\d{4}\.\d{2}\.\d{5}\b/, prior: 0.6 },
    { regex: /\b\d{4} \d{2} \d{5}\b/, prior: 0.2 },
    { regex: /\b\d{11}\b/, prior: 0.015 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'kontonummer',
    'konto',
    'kontonr',
    'bankkonto',
    'kontonummeret',
    'til konto',
    'betales til',
    'norwegian bank account',
  ],
  finds: [
    { text: 'Kontonummer: 1025.41.18236', match: '1025.41.18236', level: 'high' },
    { text: 'Bankkonto 8601 16 69826', match: '8601 16 69826', level: 'high' },
    { text: '{"kontonummer":"35793899872"}', match: '35793899872', level: 'medium' },
    { text: 'betales til konto 6280.76.34122', match: '6280.76.34122', level: 'high' },
  ],
  ignores: [
    { text: 'Konto 1904.53.19482', because: 'wrong check digit' },
    { text: 'Konto 8601.11.1794', because: 'ten digits' },
    { text: 'Konto 8601.11.179477', because: 'twelve digits' },
    { text: 'id 86065508186', because: 'no word about banks' },
  ],
});
