import { validate } from 'stdnum/lib/cjs/ee/registrikood.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Estonian company register code (registrikood)',
  region: ['EE'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'ee.registrikood' },
  patterns: [{ regex: /\b[1789]\d{7}\b/, prior: 0.02 }],
  // The remainders 0 and 10 of the second pass are one digit.
  validator: { test: conformsTo({ validate }), chance: 1 / 10, undetected: 0.02 },
  context: [
    'registrikood',
    'rg kood',
    'reg kood',
    'ariregister',
    'ariregistri kood',
    'registry code',
    'company registration code',
    'registreerimisnumber',
  ],
  finds: [
    { text: 'registrikood 15190199', match: '15190199', level: 'high' },
    { text: 'Reg. kood: 85424552', match: '85424552', level: 'high' },
    { text: '{"registryCode":"16243785"}', match: '16243785', level: 'high' },
    { text: 'Äriregistri kood 71439975', match: '71439975', level: 'high' },
  ],
  ignores: [
    { text: 'registrikood 17487211', because: 'wrong check digit' },
    { text: 'registrikood 32317731', because: 'codes do not start with 3' },
    { text: 'registrikood 1238995', because: 'seven digits' },
    { text: 'order 12343736', because: 'no word about a register' },
  ],
});
