import { validate } from 'stdnum/lib/cjs/sv/nit.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Salvadoran tax number (NIT)',
  region: ['SV'],
  categories: ['financial', 'pii'],
  regulations: [],
  aliases: { stdnum: 'sv.nit' },
  patterns: [
    { regex: /\b[019]\d{3}-\d{6}-\d{3}-\d\b/, prior: 0.85 },
    { regex: /\b[019]\d{13}\b/, prior: 0.012 },
  ],
  // Check values 10 and 11 are written 0 and 1.
  validator: { test: conformsTo({ validate }), chance: 1 / 11, undetected: 0.03 },
  context: [
    'nit',
    'n i t',
    'numero de identificacion tributaria',
    'ministerio de hacienda',
    'nrc',
    'el salvador',
    'salvadoran tax number',
  ],
  finds: [
    { text: 'NIT: 0614-239083-357-2', match: '0614-239083-357-2', level: 'high' },
    { text: 'N.I.T. 0614-794739-104-9', match: '0614-794739-104-9', level: 'high' },
    { text: '{"nit":"06143166581106"}', match: '06143166581106', level: 'medium' },
    { text: 'Hacienda, 0315-701281-216-4', match: '0315-701281-216-4', level: 'high' },
  ],
  ignores: [
    { text: 'NIT 0614-435227-159-4', because: 'wrong check digit' },
    { text: 'NIT 2614-050707-104-8', because: 'numbers start with 0, 1 or 9' },
    { text: 'NIT 0614-05070-104-8', because: 'five digits in the second group' },
    { text: 'ts 06177074789190', because: 'no word about tax' },
  ],
});
