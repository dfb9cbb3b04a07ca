import { validate } from 'stdnum/lib/cjs/si/emso.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Slovenian master citizen number (EMŠO)',
  region: ['SI'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Slovenia Unique Master Citizen Number', stdnum: 'si.emso' },
  patterns: [
    // Region 50 is Slovenia's; who was born elsewhere in Yugoslavia kept its region.
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[09]\d{2}5\d{5}\b/, prior: 0.03 },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[09]\d{2}[0-46-9]\d{5}\b/, prior: 0.02 },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[09]\d{2}[ -]?50[ -]?\d{3}[ -]?\d\b/, prior: 0.04 },
  ],
  validator: { test: conformsTo({ validate }), chance: 0.06, undetected: 0.05 },
  context: [
    'emso',
    'enotna maticna stevilka',
    'enotna maticna stevilka obcana',
    'maticna stevilka obcana',
    'maticna stevilka',
    'slovenian personal number',
    'slovenian national id',
    'unique master citizen number',
    'umcn',
  ],
  finds: [
    { text: 'EMŠO: 0101006500014', match: '0101006500014', level: 'high' },
    { text: 'Enotna matična številka občana 2205977505125', match: '2205977505125', level: 'high' },
    { text: '{"emso":"1708961712030"}', match: '1708961712030', level: 'high' },
    { text: 'emso;0311988-50-044-0;Maribor', match: '0311988-50-044-0', level: 'high' },
  ],
  ignores: [
    { text: 'EMŠO 0101006500015', because: 'wrong check digit' },
    { text: 'EMŠO 3101006500060', because: 'wrong check digit of another day' },
    { text: 'EMŠO 3002006500006', because: 'no 30th of February' },
    { text: 'EMŠO 010100650000', because: 'twelve digits' },
    { text: 'čas 0101006500006', because: 'thirteen digits without a word about citizens' },
  ],
});
