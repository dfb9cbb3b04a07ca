import { validate } from 'stdnum/lib/cjs/cu/ni.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** Birth date, a digit for the century, and four digits, the last but one of them for the sex; no check is published. */
export default defineInfotype({
  title: 'Cuban identity number (NI, carné de identidad)',
  region: ['CU'],
  categories: ['pii'],
  regulations: [],
  aliases: { stdnum: 'cu.ni' },
  patterns: [{ regex: /\b\d{2}[01]\d[0-3]\d{6}\b/, prior: 0.06 }],
  // 366 dates of the eight hundred that the pattern allows.
  validator: { test: conformsTo({ validate }), chance: 0.45 },
  context: [
    'carne de identidad',
    'carnet de identidad',
    'carnet identidad',
    'numero de identidad',
    'numero de identidad permanente',
    'numero permanente',
    'ni',
    'ci',
    'cuba',
    'cubano',
    'cubana',
  ],
  finds: [
    { text: 'carné de identidad 84072112345', match: '84072112345', level: 'medium' },
    { text: 'Cuba, CI: 91112907418', match: '91112907418', level: 'medium' },
    { text: '{"carnet_identidad":"02031568273"}', match: '02031568273', level: 'medium' },
    { text: 'número de identidad permanente 75082201447', match: '75082201447', level: 'medium' },
  ],
  ignores: [
    { text: 'carné de identidad 84133012345', because: 'the thirteenth month' },
    { text: 'carné de identidad 84023012345', because: 'the 30th of February' },
    { text: 'carné de identidad 8407211234', because: 'ten digits' },
    { text: 'carné de identidad 840721123455', because: 'twelve digits' },
    { text: 'lote 84072112345', because: 'no word about identity' },
  ],
});
