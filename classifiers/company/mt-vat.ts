import { validate } from 'stdnum/lib/cjs/mt/vat.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Commissioner for Revenue: weights 3, 4, 6, 7, 8, 9, 10, 1 modulo 37. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Maltese VAT number',
  region: ['MT'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'mt.vat' },
  patterns: [
    { regex: /\bMT ?\d{8}\b/, prior: 0.6 },
    { regex: /\bMT ?\d{4}[ -]\d{4}\b/, prior: 0.6 },
    { regex: /\b\d{4}-\d{4}\b/, prior: 0.008 },
    { regex: /\b\d{8}\b/, prior: 0.006 },
  ],
  validator: { test: checks, chance: 1 / 37 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'vat no',
    'vat reg no',
    'vat registration',
    'taxxa',
    'numru tal vat',
    'malta vat',
    'maltese vat',
    'exemption number',
  ],
  finds: [
    { text: 'VAT No. MT1176-2223', match: 'MT1176-2223', level: 'high' },
    { text: 'VAT: MT14705357', match: 'MT14705357', level: 'high' },
    { text: '{"vat":"MT26213712"}', match: 'MT26213712', level: 'high' },
    { text: 'Malta VAT 6344-1823', match: '6344-1823', level: 'high' },
  ],
  ignores: [
    { text: 'VAT MT70949917', because: 'wrong check digits' },
    { text: 'VAT MT1161117', because: 'seven digits' },
    { text: 'VAT MT116069887', because: 'nine digits' },
    { text: 'years 1998-2003', because: 'a range of years' },
    { text: 'id 11666489', because: 'no word about tax' },
  ],
});
