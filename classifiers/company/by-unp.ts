import { validate } from 'stdnum/lib/cjs/by/unp.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine characters: weights 29, 23, 19, 17, 13, 7, 5, 3 modulo 11; persons have two letters in front. */
const checks = (candidate: string) =>
  /^(?:[1-7]|[A-CEHKM][A-CEHKMOPT])/.test(candidate) &&
  new Set(digitsOf(candidate)).size > 1 &&
  validate(candidate).isValid;

export default defineInfotype({
  title: 'Belarusian taxpayer number (UNP)',
  region: ['BY'],
  categories: ['financial', 'pii'],
  regulations: [],
  aliases: { stdnum: 'by.unp' },
  patterns: [
    { regex: /\b[1-7]\d{8}\b/, prior: 0.015 },
    { regex: /\b[A-CEHKM][A-CEHKMOPT]\d{7}\b/, prior: 0.03 },
  ],
  // One check digit, ten of eleven remainders, seven of ten first digits.
  validator: { test: checks, chance: 0.06 },
  context: [
    'унп',
    'unp',
    'учетный номер плательщика',
    'улiковы нумар плацельшчыка',
    'улiковы нумар',
    'уліковы нумар плацельшчыка',
    'пан',
    'belarusian tax number',
  ],
  finds: [
    { text: 'УНП 109279389', match: '109279389', level: 'high' },
    { text: 'учетный номер плательщика: 263815342', match: '263815342', level: 'high' },
    { text: '{"unp":"610919327"}', match: '610919327', level: 'high' },
    { text: 'УНП MA3301947', match: 'MA3301947', level: 'high' },
  ],
  ignores: [
    { text: 'УНП 175276805', because: 'wrong check digit' },
    { text: 'УНП 20043422', because: 'eight digits' },
    { text: 'УНП 2008994744', because: 'ten digits' },
    { text: 'УНП 900963001', because: 'numbers do not start with 9' },
    { text: 'заказ 200838375', because: 'no word about tax' },
  ],
});
