import { validate } from 'stdnum/lib/cjs/ie/vat.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Revenue: seven digits, a check letter modulo 23, and since 2013 a further letter that takes part in it. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Irish VAT number',
  region: ['IE'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'ie.vat' },
  patterns: [
    { regex: /\bIE ?\d{7}[A-W][A-IW]?\b/, prior: 0.7 },
    { regex: /\bIE ?\d[A-Z]\d{5}[A-W]\b/, prior: 0.6 },
    { regex: /\b\d{7}[A-W][A-IW]?\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 23 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'vat no',
    'vat registration',
    'cbl',
    'uimhir cbl',
    'irish vat',
    'revenue commissioners',
    'tax reference number',
  ],
  finds: [
    { text: 'VAT No. IE 6431365DH', match: 'IE 6431365DH', level: 'high' },
    { text: 'VAT: IE5109288B', match: 'IE5109288B', level: 'high' },
    { text: '{"vatNumber":"IE2341097AA"}', match: 'IE2341097AA', level: 'high' },
    { text: 'Irish VAT 3906081E', match: '3906081E', level: 'high' },
    { text: 'Uimhir CBL IE8Z60863P', match: 'IE8Z60863P', level: 'high' },
  ],
  ignores: [
    { text: 'VAT IE 1229775RH', because: 'wrong check letter' },
    { text: 'VAT IE643343F', because: 'six digits' },
    { text: 'VAT IE64353094F', because: 'eight digits' },
    { text: 'part 6430022F', because: 'no word about tax' },
  ],
});
