import { validate } from 'stdnum/lib/cjs/vn/mst.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Circular 105/2020/TT-BTC: weights 31, 29, 23, 19, 17, 13, 7, 5, 3 modulo 11; three digits of a branch behind. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Vietnamese tax code (MST)',
  region: ['VN'],
  categories: ['financial', 'pii'],
  regulations: ['PDPD'],
  aliases: { stdnum: 'vn.mst' },
  patterns: [
    { regex: /\b\d{10}\b/, prior: 0.02 },
    { regex: /\b\d{10}-\d{3}\b/, prior: 0.15 },
  ],
  // The digits of the branch are not covered.
  validator: { test: checks, chance: 1 / 11, unchecked: (value, at) => digitsOf(value.slice(0, at)).length >= 10 },
  context: ['mst', 'ma so thue', 'ma so doanh nghiep', 'msdn', 'tax code', 'dang ky kinh doanh', 'vietnamese tax code'],
  finds: [
    { text: 'Mã số thuế: 0119415386', match: '0119415386', level: 'high' },
    { text: 'MST 0300796174-001', match: '0300796174-001', level: 'high' },
    { text: '{"maSoThue":"0294639452"}', match: '0294639452', level: 'high' },
    { text: 'Mã số doanh nghiệp: 3196892050', match: '3196892050', level: 'high' },
  ],
  ignores: [
    { text: 'MST 0107046892', because: 'wrong check digit' },
    { text: 'MST 010034078', because: 'nine digits' },
    { text: 'MST 0109619541-12', because: 'two digits of the branch' },
    { text: 'time 1700000000', because: 'a timestamp' },
  ],
});
