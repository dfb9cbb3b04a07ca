import { validate } from 'stdnum/lib/cjs/ca/pst.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** British Columbia: PST and eight digits; no check digit. */
export default defineInfotype({
  title: 'British Columbia sales tax number (PST)',
  region: ['CA'],
  categories: ['financial'],
  regulations: ['PIPEDA'],
  aliases: { stdnum: 'ca.pst' },
  patterns: [
    { regex: /\bPST-\d{4}-\d{4}\b/, prior: 0.9 },
    { regex: /\bPST[ -]?\d{4}[ -]?\d{4}\b/, prior: 0.25 },
  ],
  validator: { test: conformsTo({ validate }), chance: 0.99 },
  context: [
    'pst number',
    'pst no',
    'pst registration',
    'provincial sales tax',
    'sales tax',
    'british columbia',
    'registration number',
    'vendor',
  ],
  finds: [
    { text: 'Provincial sales tax: PST-1042-7731', match: 'PST-1042-7731', level: 'high' },
    { text: 'sold by Acme, PST-1380-2094', match: 'PST-1380-2094', level: 'high' },
    { text: '{"pstNumber":"PST-1007-4418"}', match: 'PST-1007-4418', level: 'high' },
    { text: 'British Columbia registration PST 1042 7731', match: 'PST 1042 7731', level: 'high' },
  ],
  ignores: [
    { text: 'PST-1042-773', because: 'seven digits' },
    { text: 'PST-1042-77311', because: 'nine digits' },
    { text: 'at 10:42 PST 20260217', because: 'a time zone before a date' },
    { text: 'XPST-1042-7731', because: 'inside a longer token' },
  ],
});
