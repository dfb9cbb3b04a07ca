import { validate } from 'stdnum/lib/cjs/eg/tn.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits; no check is published. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Egyptian tax number',
  region: ['EG'],
  categories: ['financial', 'pii'],
  regulations: [],
  aliases: { stdnum: 'eg.tn' },
  patterns: [
    { regex: /\b\d{3}-\d{3}-\d{3}\b/, prior: 0.12 },
    { regex: /\b\d{9}\b/, prior: 0.1 },
  ],
  validator: { test: checks, chance: 0.99 },
  context: [
    'رقم التسجيل الضريبي',
    'الرقم الضريبي',
    'التسجيل الضريبي',
    'ضريبي',
    'egyptian tax number',
    'egypt tax',
    'tax registration number',
    'مصلحة الضرائب',
  ],
  finds: [
    { text: 'رقم التسجيل الضريبي: 638-164-913', match: '638-164-913', level: 'medium' },
    { text: 'الرقم الضريبي 288507396', match: '288507396', level: 'medium' },
    { text: '{"egyptianTaxNumber":"398021530"}', match: '398021530', level: 'medium' },
    { text: 'Tax registration number 435-399-565, Cairo', match: '435-399-565', level: 'medium' },
  ],
  ignores: [
    { text: 'الرقم الضريبي 12356085', because: 'eight digits' },
    { text: 'الرقم الضريبي 000000000', because: 'zeros' },
    { text: 'tel 331-105-268', because: 'no word about tax' },
    { text: 'الرقم الضريبي 1234948992', because: 'ten digits' },
  ],
});
