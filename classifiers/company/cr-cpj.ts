import { validate } from 'stdnum/lib/cjs/cr/cpj.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Costa Rican legal entity number (cédula jurídica)',
  region: ['CR'],
  categories: ['financial'],
  regulations: ['Law 8968'],
  aliases: { stdnum: 'cr.cpj' },
  patterns: [
    { regex: /\b[2-5]-\d{3}-\d{6}\b/, prior: 0.5 },
    { regex: /\b(?:2-?[1-4]00|3-?(?:00[2-9]|01[0-4]|10\d|110)|4-?000|5-?001)\d{6}\b/, prior: 0.05 },
  ],
  // The class of the entity alone: there is no check digit.
  validator: { test: conformsTo({ validate }), chance: 0.25 },
  context: [
    'cedula juridica',
    'cedula de persona juridica',
    'ced juridica',
    'persona juridica',
    'registro nacional',
    'cpj',
    'costa rica',
  ],
  finds: [
    { text: 'Cédula jurídica 3-101-193293', match: '3-101-193293', level: 'high' },
    { text: 'céd. jurídica: 3-102-714160', match: '3-102-714160', level: 'high' },
    { text: '{"cedulaJuridica":"3101922120"}', match: '3101922120', level: 'high' },
    { text: 'persona jurídica 2-100-679570', match: '2-100-679570', level: 'high' },
  ],
  ignores: [
    { text: 'cédula jurídica 3-999-123456', because: 'no class 999' },
    { text: 'cédula jurídica 6-101-123456', because: 'no kind 6' },
    { text: 'cédula jurídica 3-101-12345', because: 'five digits' },
    { text: 'order 3101123456', because: 'no word about legal entities,' },
  ],
});
