import { validate } from 'stdnum/lib/cjs/fi/alv.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The business identity code without its dash behind `FI`: weights 7, 9, 10, 5, 8, 4, 2 modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Finnish VAT number',
  region: ['FI'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'fi.alv' },
  patterns: [
    { regex: /\bFI[ -]?\d{8}\b/, prior: 0.5 },
    { regex: /\b\d{8}\b/, prior: 0.009 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'alv',
    'alv numero',
    'alv nro',
    'arvonlisavero',
    'arvonlisaveronumero',
    'mervardesskattenummer',
    'momsnummer',
    'finnish vat',
  ],
  finds: [
    { text: 'ALV-numero: FI16189872', match: 'FI16189872', level: 'high' },
    { text: 'VAT FI 29282670', match: 'FI 29282670', level: 'high' },
    { text: '{"vatNumber":"FI27033144"}', match: 'FI27033144', level: 'high' },
    { text: 'Arvonlisäveronumero 22440402', match: '22440402', level: 'medium' },
  ],
  ignores: [
    { text: 'ALV FI78443674', because: 'wrong check digit' },
    { text: 'ALV FI2072740', because: 'seven digits' },
    { text: 'ALV FI207826607', because: 'nine digits' },
    { text: 'case 20757166', because: 'no word about tax' },
  ],
});
