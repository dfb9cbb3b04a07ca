import { validate } from 'stdnum/lib/cjs/tr/vkn.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Revenue Administration: nine digits shifted by place, doubled modulo 9, and a check digit. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Turkish tax number (VKN)',
  region: ['TR'],
  categories: ['financial'],
  regulations: ['KVKK'],
  aliases: { stdnum: 'tr.vkn' },
  patterns: [
    { regex: /\b\d{10}\b/, prior: 0.02 },
    { regex: /\b\d{3} \d{3} \d{4}\b/, prior: 0.01 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'vkn',
    'vergi kimlik no',
    'vergi kimlik numarasi',
    'vergi kimlik numarası',
    'vergi no',
    'vergi numarasi',
    'vergi numarası',
    'vergi dairesi',
    'v d',
    'mersis',
    'turkish tax number',
  ],
  finds: [
    { text: 'VKN: 8979510660', match: '8979510660', level: 'high' },
    { text: 'Vergi Kimlik No 3468467983', match: '3468467983', level: 'high' },
    { text: 'Beşiktaş Vergi Dairesi 7959632631', match: '7959632631', level: 'high' },
    { text: '{"vergiNo":"4515519902"}', match: '4515519902', level: 'high' },
  ],
  ignores: [
    { text: 'VKN 7108813641', because: 'wrong check digit' },
    { text: 'VKN 454644775', because: 'nine digits' },
    { text: 'VKN 45421365883', because: 'eleven digits' },
    { text: 'time 1700000000', because: 'a timestamp' },
  ],
});
