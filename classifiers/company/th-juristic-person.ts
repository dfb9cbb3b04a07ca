import { validate } from 'stdnum/lib/cjs/th/moa.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Revenue Department: thirteen digits from 0, weights 13 to 2 modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Thai juristic person number',
  region: ['TH'],
  categories: ['financial'],
  regulations: ['PDPA'],
  aliases: { stdnum: ['th.moa', 'th.tin'] },
  patterns: [
    { regex: /\b0\d{12}\b/, prior: 0.03 },
    { regex: /\b0-\d{4}-\d{5}-\d{2}-\d\b/, prior: 0.5 },
    { regex: /\b0 \d{4} \d{5} \d{2} \d\b/, prior: 0.4 },
  ],
  // Check values 10 and 11 are written 0 and 1; the third digit weighs nothing modulo 11.
  validator: { test: checks, chance: 1 / 10, undetected: 0.12 },
  context: [
    'เลขประจำตัวผู้เสียภาษี',
    'เลขทะเบียนนิติบุคคล',
    'เลขประจำตัวผู้เสียภาษีอากร',
    'นิติบุคคล',
    'ทะเบียนนิติบุคคล',
    'tax id',
    'juristic person',
    'company registration number',
    'thai tax id',
  ],
  finds: [
    { text: 'เลขทะเบียนนิติบุคคล: 0105038195473', match: '0105038195473', level: 'high' },
    { text: 'เลขประจำตัวผู้เสียภาษี 0-1070-08841-87-5', match: '0-1070-08841-87-5', level: 'high' },
    { text: '{"thaiTaxId":"0107588229461"}', match: '0107588229461', level: 'high' },
    { text: 'juristic person 0 9940 98249 55 5', match: '0 9940 98249 55 5', level: 'high' },
  ],
  ignores: [
    { text: 'Tax ID 0105752351311', because: 'wrong check digit' },
    { text: 'Tax ID 010998677269', because: 'twelve digits' },
    { text: 'Tax ID 3105536139434', because: 'the number of a person' },
    { text: 'order 0107979761822', because: 'no word about tax' },
  ],
});
