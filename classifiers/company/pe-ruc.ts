import { validate } from 'stdnum/lib/cjs/pe/ruc.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Peruvian tax number (RUC)',
  region: ['PE'],
  categories: ['financial', 'pii'],
  regulations: ['Law 29733'],
  aliases: { stdnum: 'pe.ruc' },
  patterns: [{ regex: /\b(?:1[0567]|20)\d{9}\b/, prior: 0.02 }],
  // Check values 10 and 11 are written 0 and 1.
  validator: { test: conformsTo({ validate }), chance: 1 / 11, undetected: 0.04 },
  context: [
    'ruc',
    'r u c',
    'registro unico de contribuyentes',
    'registro unico del contribuyente',
    'sunat',
    'contribuyente',
    'razon social',
    'peruvian tax number',
  ],
  finds: [
    { text: 'RUC: 20637031628', match: '20637031628', level: 'high' },
    { text: 'R.U.C. N° 20735168666', match: '20735168666', level: 'high' },
    { text: '{"ruc":"10669593045"}', match: '10669593045', level: 'high' },
    { text: 'razón social, SUNAT 20346953188', match: '20346953188', level: 'high' },
  ],
  ignores: [
    { text: 'RUC 20512633819', because: 'wrong check digit' },
    { text: 'RUC 30192788252', because: 'numbers do not start with 30' },
    { text: 'RUC 2017107544', because: 'ten digits' },
    { text: 'order 20158155814', because: 'no word about tax' },
  ],
});
