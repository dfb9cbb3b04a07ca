import { validate } from 'stdnum/lib/cjs/ve/rif.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Venezuelan tax number (RIF)',
  region: ['VE'],
  categories: ['financial', 'pii'],
  regulations: [],
  aliases: { stdnum: 've.rif' },
  patterns: [
    { regex: /\b[VEJPG]-\d{8}-\d\b/, prior: 0.6 },
    { regex: /\b[VEJPG]-?\d{9}\b/, prior: 0.04 },
  ],
  // Remainders 0 and 1 are both written 0.
  validator: { test: conformsTo({ validate }), chance: 1 / 11, undetected: 0.03 },
  context: [
    'rif',
    'r i f',
    'registro unico de informacion fiscal',
    'registro de informacion fiscal',
    'seniat',
    'venezuelan tax number',
  ],
  finds: [
    { text: 'RIF: J-29615800-2', match: 'J-29615800-2', level: 'high' },
    { text: 'R.I.F. G-61018872-0', match: 'G-61018872-0', level: 'high' },
    { text: '{"rif":"J022759255"}', match: 'J022759255', level: 'high' },
    { text: 'SENIAT V-496069796', match: 'V-496069796', level: 'high' },
  ],
  ignores: [
    { text: 'RIF J-58648709-4', because: 'wrong check digit' },
    { text: 'RIF X-07066416-5', because: 'no kind X' },
    { text: 'RIF J-0703882-5', because: 'seven digits' },
    { text: 'part J070378656', because: 'no word about tax' },
  ],
});
