import { validate } from 'stdnum/lib/cjs/ch/uid.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The business number (UID) of the company with MWST, TVA, IVA or TPV behind it. */
const checks = (candidate: string) => validate(alphanumericsOf(candidate).slice(0, 12)).isValid;

export default defineInfotype({
  title: 'Swiss VAT number (MWST/TVA/IVA)',
  region: ['CH', 'LI'],
  categories: ['financial'],
  regulations: ['FADP'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'ch.vat' },
  patterns: [{ regex: /\bCHE[ -]?\d{3}\.?\d{3}\.?\d{3} ?(?:MWST|TVA|IVA|TPV)\b/, prior: 0.99 }],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'mwst',
    'mw st',
    'mwst nr',
    'mehrwertsteuer',
    'tva',
    'iva',
    'no tva',
    'numero tva',
    'n iva',
    'vat',
    'uid',
    'ide',
    'idi',
    'swiss vat',
  ],
  finds: [
    { text: 'MWST-Nr. CHE-139.552.073 MWST', match: 'CHE-139.552.073 MWST', level: 'high' },
    { text: 'No TVA CHE-276.386.075 TVA', match: 'CHE-276.386.075 TVA', level: 'high' },
    { text: '{"vat":"CHE413719663MWST"}', match: 'CHE413719663MWST', level: 'high' },
    { text: 'Rechnung CHE-243.391.313 IVA, Lugano', match: 'CHE-243.391.313 IVA', level: 'high' },
  ],
  ignores: [
    { text: 'MWST CHE-100.749.261 MWST', because: 'wrong check digit' },
    { text: 'MWST-Nr. CHE-10.155.212 MWST', because: 'eight digits' },
    { text: 'VAT CHE-100.155.212 VAT', because: 'not one of the Swiss suffixes' },
    { text: 'UID CHE-100.155.212', because: 'the business number without the tax' },
  ],
});
