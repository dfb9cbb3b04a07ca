import { validate } from 'stdnum/lib/cjs/hu/anum.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The first eight digits of the tax number: weights 9, 7, 3, 1 modulo 10. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Hungarian VAT number',
  region: ['HU'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', purview: 'Hungary value added tax number', stdnum: 'hu.anum' },
  patterns: [
    { regex: /\bHU[ -]?\d{8}\b/, prior: 0.5 },
    { regex: /\b\d{8}\b/, prior: 0.009 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'kozossegi adoszam',
    'eu adoszam',
    'afa',
    'afa szam',
    'adoszam',
    'hungarian vat',
  ],
  finds: [
    { text: 'közösségi adószám: HU63784024', match: 'HU63784024', level: 'high' },
    { text: 'VAT HU 06490502', match: 'HU 06490502', level: 'high' },
    { text: '{"euAdoszam":"HU11914639"}', match: 'HU11914639', level: 'high' },
    { text: 'EU VAT number HU26928889', match: 'HU26928889', level: 'high' },
  ],
  ignores: [
    { text: 'adószám HU80672220', because: 'wrong check digit' },
    { text: 'adószám HU1288583', because: 'seven digits' },
    { text: 'adószám HU128861709', because: 'nine digits' },
    { text: 'order 12842365', because: 'no word about tax' },
  ],
});
