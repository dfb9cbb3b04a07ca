import { validate } from 'stdnum/lib/cjs/hr/oib.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** `HR` and the personal identification number (OIB) of the business: ISO/IEC 7064 MOD 11,10. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Croatian VAT number',
  region: ['HR'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'hr.oib' },
  patterns: [
    { regex: /\bHR[ -]?\d{11}\b/, prior: 0.6 },
    { regex: /\b\d{11}\b/, prior: 0.012 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'pdv',
    'pdv id',
    'pdv broj',
    'pdv id broj',
    'porezni broj',
    'croatian vat',
  ],
  finds: [
    { text: 'PDV ID: HR21173073982', match: 'HR21173073982', level: 'high' },
    { text: 'VAT HR 65198104260', match: 'HR 65198104260', level: 'high' },
    { text: '{"pdvId":"HR95741276870"}', match: 'HR95741276870', level: 'high' },
    { text: 'PDV broj 79557732677', match: '79557732677', level: 'medium' },
  ],
  ignores: [
    { text: 'PDV HR86903935807', because: 'wrong check digit' },
    { text: 'PDV HR3337310375', because: 'ten digits' },
    { text: 'PDV HR333625214761', because: 'twelve digits' },
    { text: 'part 33315410092', because: 'no word about tax' },
  ],
});
