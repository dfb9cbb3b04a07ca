import { validate } from 'stdnum/lib/cjs/ec/ci.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** Province (01 to 24, 30 and 50 abroad), a third digit up to 6, and a check digit by Luhn's formula. */
export default defineInfotype({
  title: 'Ecuadorian identity card number (cédula)',
  region: ['EC'],
  categories: ['pii'],
  regulations: ['LOPDP'],
  aliases: { stdnum: 'ec.ci' },
  patterns: [
    { regex: /\b[0-35]\d{8}-\d\b/, prior: 0.03 },
    { regex: /\b[0-35]\d{9}\b/, prior: 0.009 },
  ],
  // 26 provinces of the fifty that the pattern allows, seven third digits of ten, one check digit of ten.
  validator: { test: conformsTo({ validate }), chance: 0.036 },
  context: [
    'cedula',
    'cedula de identidad',
    'cedula de ciudadania',
    'cedula ecuatoriana',
    'ci',
    'numero de cedula',
    'documento de identidad',
    'registro civil',
    'ecuador',
  ],
  finds: [
    { text: 'Cédula de identidad: 0856214200', match: '0856214200', level: 'high' },
    { text: 'C.I. 070726723-3, Guayaquil', match: '070726723-3', level: 'high' },
    { text: '{"cedula":"0924690183"}', match: '0924690183', level: 'high' },
    { text: 'cédula ecuatoriana 1701788844', match: '1701788844', level: 'high' },
    { text: 'registro civil, cédula No. 1252681752', match: '1252681752', level: 'high' },
  ],
  ignores: [
    { text: 'cédula 0856214201', because: 'wrong check digit' },
    { text: 'cédula 2956214205', because: 'there is no province 29' },
    { text: 'cédula 0876214203', because: 'the third digit is above six' },
    { text: 'cédula 085621420', because: 'nine digits' },
    { text: 'cédula 08562142001', because: 'eleven digits' },
    { text: 'pedido 1701788844', because: 'no word about identity' },
  ],
});
