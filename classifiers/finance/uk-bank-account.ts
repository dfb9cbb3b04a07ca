import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Eight digits; the check digits differ from bank to bank. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'UK bank account number',
  region: ['GB', 'IE'],
  categories: ['financial', 'pii'],
  regulations: ['UK GDPR', 'GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{2}-\d{2}-\d{2}(?:[ ,/|;]{1,2}| - )(?<value>\d{8})\b/, prior: 0.5 },
    { regex: /\b\d{8}\b/, prior: 0.11 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    'sort code',
    'uk bank account',
    'uk account number',
    'account number',
    'account no',
    'acc no',
    'acct no',
    'bacs',
    'faster payments',
    'direct debit',
    'standing order',
    'building society',
  ],
  finds: [
    { text: 'Sort code 20-00-00, account number 31257482', match: '31257482', level: 'medium' },
    { text: 'Account No: 46512989', match: '46512989', level: 'medium' },
    { text: '{"ukAccountNumber":"33587411"}', match: '33587411', level: 'medium' },
    { text: 'sort code 40-47-84 74039016', match: '74039016', level: 'high' },
  ],
  ignores: [
    { text: 'account number 7088821', because: 'seven digits' },
    { text: 'account number 708278723', because: 'nine digits' },
    { text: 'order 70883499', because: 'no word about banks' },
    { text: 'account number 00000000', because: 'zeros' },
  ],
});
