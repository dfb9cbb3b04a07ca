import { validate } from 'stdnum/lib/cjs/it/iva.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** DPR 633/1972: seven digits, the office of issue (001 to 100, 120, 121, 888, 999) and a Luhn digit. */
const checks = (candidate: string) => validate(alphanumericsOf(candidate)).isValid;

export default defineInfotype({
  title: 'Italian VAT number (partita IVA)',
  region: ['IT'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', presidio: 'IT_VAT_CODE', purview: 'Italy value added tax number', stdnum: 'it.iva' },
  patterns: [
    { regex: /\bIT[ -]?\d{11}\b/, prior: 0.7 },
    { regex: /\b\d{11}\b/, prior: 0.012 },
  ],
  validator: { test: checks, chance: 0.0104 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'partita iva',
    'p iva',
    'piva',
    'p i',
    'iva',
    'codice fiscale e partita iva',
    'partita',
    'cf e p iva',
    'italian vat',
  ],
  finds: [
    { text: 'P.IVA IT08381730996', match: 'IT08381730996', level: 'high' },
    { text: 'Partita IVA: 02498210349', match: '02498210349', level: 'high' },
    { text: '{"partitaIva":"15984000610"}', match: '15984000610', level: 'high' },
    { text: 'C.F. e P. IVA 06393350415', match: '06393350415', level: 'high' },
    { text: 'Fornitore IT02210370264, Milano', match: 'IT02210370264', level: 'high' },
  ],
  ignores: [
    { text: 'P.IVA IT58917402119', because: 'wrong check digit' },
    { text: 'P.IVA 00796774291', because: 'no office 555' },
    { text: 'P.IVA 0071884947', because: 'ten digits' },
    { text: 'P.IVA 007858346957', because: 'twelve digits' },
    { text: 'tel 00785671192', because: 'no word about tax' },
  ],
});
