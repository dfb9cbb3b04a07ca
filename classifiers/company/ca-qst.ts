import { validate } from 'stdnum/lib/cjs/ca/qst.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** Revenu Québec: nine digits, a check digit by weights 4, 3, 2, 7, 6, 5, 4, 3, 2 modulo 11, TQ and a file. */
export default defineInfotype({
  title: 'Quebec sales tax number (QST, TVQ)',
  region: ['CA'],
  categories: ['financial'],
  regulations: ['PIPEDA'],
  aliases: { stdnum: 'ca.qst' },
  patterns: [
    { regex: /\b\d{10} ?TQ ?\d{4}\b/, prior: 0.95 },
    { regex: /\b\d{4}[ -]\d{3}[ -]\d{3} ?TQ ?\d{4}\b/, prior: 0.95 },
  ],
  // The number of the file is not covered; the remainders 0 and 10 of the sum are both written 1.
  validator: {
    test: conformsTo({ validate }),
    chance: 1 / 10,
    unchecked: (value, at) => digitsOf(value.slice(0, at)).length >= 10,
    undetected: 0.03,
  },
  context: [
    'qst',
    'tvq',
    'qst number',
    'numero de tvq',
    'taxe de vente du quebec',
    'quebec sales tax',
    'revenu quebec',
  ],
  finds: [
    { text: 'TVQ : 1488851744TQ0001', match: '1488851744TQ0001', level: 'high' },
    { text: 'QST No. 1039183648 TQ 0004', match: '1039183648 TQ 0004', level: 'high' },
    { text: '{"qst":"1749652183TQ0003"}', match: '1749652183TQ0003', level: 'high' },
    { text: 'invoice of 1928368391TQ0001', match: '1928368391TQ0001', level: 'high' },
  ],
  ignores: [
    { text: 'TVQ 1488851745TQ0001', because: 'wrong check digit' },
    { text: 'TVQ 148885174TQ0001', because: 'nine digits' },
    { text: 'TVQ 1488851744TQ0000', because: 'files begin with 0001' },
    { text: 'TVQ 1488851744RT0001', because: 'an account of another tax' },
  ],
});
