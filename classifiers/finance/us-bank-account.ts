import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Four to seventeen digits (NACHA), in practice eight and more; there is no common check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'US bank account number',
  region: ['US'],
  categories: ['financial', 'pii'],
  regulations: ['GLBA', 'CCPA'],
  aliases: {
    presidio: 'US_BANK_NUMBER',
    purview: 'U.S. bank account number',
    macie: 'BANK_ACCOUNT_NUMBER',
    google: 'FINANCIAL_ACCOUNT_NUMBER',
  },
  patterns: [
    { regex: /\b\d{9,17}\b/, prior: 0.11 },
    { regex: /\b\d{8}\b/, prior: 0.1 },
    // Behind the routing number.
    {
      regex:
        /\b(?:[rR]outing|RTN|ABA)\b[^\d\n]{0,24}\d{9}[^\d\n]{1,12}\b[aA]cc(?:oun)?t[^\d\n]{1,12}(?<value>\d{6,17})\b/,
      prior: 0.8,
    },
    { regex: /\b\d{3,5}-\d{4,6}-\d{3,4}\b/, prior: 0.11 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    'bank account',
    'bank account number',
    'bank acct',
    'account number',
    'account no',
    'acct no',
    'acct number',
    'acct',
    'checking account',
    'checking acct',
    'savings account',
    'savings acct',
    'debit account',
    'deposit account',
    'direct deposit',
    'checking',
    'bank acct no',
    'account num',
  ],
  finds: [
    { text: 'Checking account: 6782900258', match: '6782900258', level: 'medium' },
    { text: 'Bank account number 432154412276', match: '432154412276', level: 'medium' },
    { text: '{"accountNumber":"08393853870"}', match: '08393853870', level: 'medium' },
    { text: 'ACH direct deposit to savings account 700349759330', match: '700349759330', level: 'medium' },
    { text: 'routing number 021000021 account 483920175', match: '483920175', level: 'low' },
    { text: 'bank_acct_no,390587038', match: '390587038', level: 'medium' },
  ],
  ignores: [
    { text: 'checking account 1232385', because: 'seven digits' },
    { text: 'account number 123456789012345678', because: 'eighteen digits' },
    { text: 'account number 000000000', because: 'zeros' },
    { text: 'order 4531784411', because: 'no word about banks' },
  ],
});
