import { validate } from 'stdnum/lib/cjs/za/vat.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** SARS: ten digits, 4 for the tax; no check is published for it. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'South African VAT number',
  region: ['ZA'],
  categories: ['financial'],
  regulations: ['POPIA'],
  aliases: { google: 'VAT_NUMBER', presidio: 'ZA_VAT_NUMBER', stdnum: 'za.vat' },
  patterns: [
    { regex: /\b4\d{9}\b/, prior: 0.11 },
    { regex: /\b4\d{2} ?\d{3} ?\d{4}\b/, prior: 0.11 },
  ],
  validator: { test: checks, chance: 0.99 },
  context: [
    'vat',
    'vat no',
    'vat number',
    'vat registration',
    'vat reg no',
    'btw',
    'btw nommer',
    'sars',
    'value added tax',
    'south african vat',
  ],
  finds: [
    { text: 'VAT No: 4808826222', match: '4808826222', level: 'medium' },
    { text: 'VAT registration number 4153691498', match: '4153691498', level: 'medium' },
    { text: '{"vatNumber":"4076997156"}', match: '4076997156', level: 'medium' },
    { text: 'BTW nommer 411 131 6998', match: '411 131 6998', level: 'medium' },
  ],
  ignores: [
    { text: 'VAT 412240194', because: 'nine digits' },
    { text: 'VAT 5123456789', because: 'numbers start with 4' },
    { text: 'VAT 41206977282', because: 'eleven digits' },
    { text: 'order 4018156118', because: 'no word about tax' },
  ],
});
