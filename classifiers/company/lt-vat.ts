import { validate } from 'stdnum/lib/cjs/lt/pvm.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Lithuanian VAT number (PVM)',
  region: ['LT'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'lt.pvm' },
  patterns: [
    { regex: /\bLT ?\d{9}\b/, prior: 0.6 },
    { regex: /\bLT ?\d{12}\b/, prior: 0.6 },
    { regex: /\b\d{7}1\d\b/, prior: 0.0025 },
    { regex: /\b\d{10}1\d\b/, prior: 0.0025 },
  ],
  // The last digit but one is 1, the last is a check digit; the remainders 0 and 10 of its second pass are one
  // digit.
  validator: { test: conformsTo({ validate }), chance: 0.01, undetected: 0.02 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'pvm',
    'pvm kodas',
    'pvm moketojo kodas',
    'pvm mokėtojo kodas',
    'lithuanian vat',
  ],
  finds: [
    { text: 'PVM mokėtojo kodas LT647349114', match: 'LT647349114', level: 'high' },
    { text: 'PVM kodas: LT961166247118', match: 'LT961166247118', level: 'high' },
    { text: '{"pvmKodas":"611809219"}', match: '611809219', level: 'high' },
    { text: 'VAT LT498748615', match: 'LT498748615', level: 'high' },
  ],
  ignores: [
    { text: 'PVM LT904701115', because: 'wrong check digit' },
    { text: 'PVM LT119511525', because: 'the last digit but one is not 1' },
    { text: 'PVM LT11924041', because: 'eight digits' },
    { text: 'PVM LT1195833066', because: 'ten digits' },
    { text: 'order 119929959', because: 'no word about tax' },
  ],
});
