import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Four to eleven digits; each bank has a check of its own. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'German and Austrian bank account number (Kontonummer)',
  region: ['DE', 'AT'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{5,11}\b/, prior: 0.11 },
    { regex: /\b\d{1,3}(?: \d{3}){2}\b/, prior: 0.12 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    'kontonummer',
    'konto nr',
    'kontonr',
    'kto',
    'kto nr',
    'ktonr',
    'bankkonto',
    'girokonto',
    'kontoverbindung',
    'spendenkonto',
  ],
  finds: [
    { text: 'Kontonummer: 58647660', match: '58647660', level: 'medium' },
    { text: 'Kto.-Nr. 1417512729', match: '1417512729', level: 'medium' },
    { text: '{"kontonummer":"0982104611"}', match: '0982104611', level: 'medium' },
    { text: 'Girokonto 488 538 284, BLZ 37050198', match: '488 538 284', level: 'medium' },
  ],
  ignores: [
    { text: 'Kontonummer 1234', because: 'four digits' },
    { text: 'Kontonummer 532071913130', because: 'twelve digits' },
    { text: 'Artikel 532072794', because: 'no word about banks' },
    { text: 'Kontonummer 0000000000', because: 'zeros' },
  ],
});
