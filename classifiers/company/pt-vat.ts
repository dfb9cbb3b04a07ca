import { validate } from 'stdnum/lib/cjs/pt/nif.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** `PT` and the tax number: weights 9 to 2 modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Portuguese VAT number',
  region: ['PT'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'pt.nif' },
  patterns: [{ regex: /\bPT[ -]?\d{3} ?\d{3} ?\d{3}\b/, prior: 0.5 }],
  // The remainders 0 and 1 are both written 0.
  validator: { test: checks, chance: 1 / 10, undetected: 0.05 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'iva',
    'nif',
    'nipc',
    'contribuinte',
    'numero de contribuinte',
    'numero de iva',
    'portuguese vat',
  ],
  finds: [
    { text: 'NIF: PT520463730', match: 'PT520463730', level: 'high' },
    { text: 'VAT PT 548 326 320', match: 'PT 548 326 320', level: 'high' },
    { text: '{"vatNumber":"PT925510793"}', match: 'PT925510793', level: 'high' },
    { text: 'contribuinte n.º PT206993773', match: 'PT206993773', level: 'high' },
    { text: 'Fatura, PT508535964', match: 'PT508535964' },
  ],
  ignores: [
    { text: 'NIF PT594601893', because: 'wrong check digit' },
    { text: 'NIF PT50178154', because: 'eight digits' },
    { text: 'NIF PT5016241852', because: 'ten digits' },
    { text: 'SPT501492693', because: 'inside a longer token' },
  ],
});
