import { validate } from 'stdnum/lib/cjs/co/nit.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** DIAN, order 4 of 1989: prime weights 3, 7, 13, 17, 19, 23, 29, 37, 41 from the right modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Colombian tax number (NIT)',
  region: ['CO'],
  categories: ['financial', 'pii'],
  regulations: ['Law 1581'],
  aliases: { stdnum: 'co.nit' },
  patterns: [
    { regex: /\b[1-9]\d{2}\.\d{3}\.\d{3}-\d\b/, prior: 0.5 },
    { regex: /\b[1-9]\d{8}-\d\b/, prior: 0.06 },
    { regex: /\b[89]\d{2}\.\d{3}\.\d{3} ?- ?\d\b/, prior: 0.4 },
    { regex: /\b[89]\d{9}\b/, prior: 0.012 },
  ],
  // The remainders 1 and 10 are both written 1.
  validator: { test: checks, chance: 1 / 11, undetected: 0.03 },
  context: [
    'nit',
    'n i t',
    'numero de identificacion tributaria',
    'dian',
    'rut',
    'razon social',
    'camara de comercio',
    'colombian tax number',
  ],
  finds: [
    { text: 'NIT: 900.514.576-1', match: '900.514.576-1', level: 'high' },
    { text: 'NIT 805748633-3', match: '805748633-3', level: 'high' },
    { text: '{"nit":"901155131-0"}', match: '901155131-0', level: 'high' },
    { text: 'N.I.T. 860.104.676 - 6', match: '860.104.676 - 6', level: 'high' },
    { text: 'nit 9004122260', match: '9004122260', level: 'medium' },
  ],
  ignores: [
    { text: 'NIT 900.493.568-3', because: 'wrong check digit' },
    { text: 'NIT 900.123.45-6', because: 'a group too short' },
    { text: 'NIT 900427974-12', because: 'two check digits' },
    { text: 'order 8008535537', because: 'no word about tax' },
  ],
});
