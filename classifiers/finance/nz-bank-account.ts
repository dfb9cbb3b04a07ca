import { validate } from 'stdnum/lib/cjs/nz/bank.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'New Zealand bank account number',
  region: ['NZ'],
  categories: ['financial', 'pii'],
  regulations: ['Privacy Act 2020'],
  aliases: { purview: 'New Zealand bank account number', stdnum: 'nz.bank' },
  patterns: [
    { regex: /\b\d{2}-\d{4}-\d{7}-\d{2,3}\b/, prior: 0.9 },
    { regex: /\b\d{2} \d{4} \d{7} \d{2,3}\b/, prior: 0.8 },
  ],
  // Known banks and branches, weights modulo 11 or 10; the suffix is covered for few banks.
  validator: {
    test: conformsTo({ validate }),
    chance: 0.03,
    unchecked: (value, at) => digitsOf(value.slice(0, at)).length >= 13,
    undetected: 0.05,
  },
  context: [
    'bank account',
    'account number',
    'account no',
    'bank account number',
    'kiwibank',
    'westpac',
    'anz',
    'asb',
    'bnz',
    'nz bank account',
    'deposit slip',
  ],
  finds: [
    { text: 'Account number: 01-0495-0802055-00', match: '01-0495-0802055-00', level: 'high' },
    { text: 'bank account 12-3015-0563352-050', match: '12-3015-0563352-050', level: 'high' },
    { text: '{"bankAccount":"38-9096-0798627-00"}', match: '38-9096-0798627-00', level: 'high' },
    { text: 'pay to 06-0245-0148302-000', match: '06-0245-0148302-000', level: 'high' },
  ],
  ignores: [
    { text: 'account number 01-0942-0268693-00', because: 'wrong check digit' },
    { text: 'account number 99-0902-0062302-00', because: 'no bank 99' },
    { text: 'account number 01-902-0061017-00', because: 'three digits of the branch' },
    { text: 'account number 01-0902-006838-00', because: 'six digits of the account' },
  ],
});
