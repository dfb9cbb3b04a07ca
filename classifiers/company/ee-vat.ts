import { validate } from 'stdnum/lib/cjs/ee/kmkr.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Estonian VAT number (KMKR)',
  region: ['EE'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'ee.kmkr' },
  patterns: [
    { regex: /\bEE ?\d{9}\b/, prior: 0.5 },
    { regex: /\b10\d{7}\b/, prior: 0.03 },
  ],
  validator: { test: conformsTo({ validate }), chance: 1 / 10 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'kmkr',
    'kmkr nr',
    'kmkr number',
    'kmk',
    'kaibemaks',
    'kaibemaksukohustuslase number',
    'kaibemaksukohustuslase registreerimisnumber',
    'estonian vat',
  ],
  finds: [
    { text: 'KMKR nr EE106780334', match: 'EE106780334', level: 'high' },
    { text: 'Käibemaksukohustuslase number: EE 106950698', match: 'EE 106950698', level: 'high' },
    { text: '{"kmkr":"101497729"}', match: '101497729', level: 'high' },
    { text: 'VAT EE152747538', match: 'EE152747538', level: 'high' },
  ],
  ignores: [
    { text: 'KMKR EE107955960', because: 'wrong check digit' },
    { text: 'KMKR EE10039418', because: 'eight digits' },
    { text: 'KMKR EE1001873409', because: 'ten digits' },
    { text: 'part 100150822', because: 'no word about tax' },
  ],
});
