import { validate } from 'stdnum/lib/cjs/gh/tin.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Ghanaian tax number (TIN)',
  region: ['GH'],
  categories: ['financial', 'pii'],
  regulations: ['Data Protection Act 2012'],
  aliases: { stdnum: 'gh.tin' },
  patterns: [{ regex: /\b[PCGQV]00\d{7}[\dX]\b/, prior: 0.3 }],
  validator: { test: conformsTo({ validate }), chance: 1 / 11 },
  context: [
    'tin',
    'tin no',
    'taxpayer identification number',
    'tax identification number',
    'gra',
    'ghana revenue authority',
    'ghana card',
    'ghanaian tax number',
  ],
  finds: [
    { text: 'TIN: C0004294335', match: 'C0004294335', level: 'high' },
    { text: 'GRA TIN P0036871257', match: 'P0036871257', level: 'high' },
    { text: '{"tin":"C009115703X"}', match: 'C009115703X', level: 'high' },
    { text: 'Taxpayer Identification Number V0038290561', match: 'V0038290561', level: 'high' },
  ],
  ignores: [
    { text: 'TIN C0009016230', because: 'wrong check digit' },
    { text: 'TIN X0001895877', because: 'no kind X' },
    { text: 'TIN C000625561', because: 'a digit too few' },
    { text: 'TIN C1100803561', because: 'numbers have two zeros behind the letter keep' },
  ],
});
