import { validate } from 'stdnum/lib/cjs/gh/tin.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/**
 * Ghana Revenue Authority: P for persons, C companies, G the state, Q foreigners, V others; 00, seven digits and a
 * remainder by 11, X for ten.
 */
export default defineInfotype({
  title: 'Ghanaian tax number (TIN)',
  region: ['GH'],
  categories: ['pii', 'financial'],
  regulations: ['Data Protection Act (GH)'],
  aliases: { stdnum: 'gh.tin' },
  patterns: [{ regex: /\b[PCGQV]00\d{7}[\dX]\b/, prior: 0.2 }],
  validator: { test: conformsTo({ validate }), chance: 1 / 11 },
  context: [
    'tin',
    'tin no',
    'tin number',
    'taxpayer identification',
    'taxpayer identification number',
    'tax identification number',
    'ghana revenue authority',
    'gra',
    'tax id',
    'ghana card',
    'ghana',
    'ghanaian tax number',
  ],
  finds: [
    { text: 'TIN: C0004294335', match: 'C0004294335', level: 'high' },
    { text: 'GRA TIN P0036871257', match: 'P0036871257', level: 'high' },
    { text: '{"tin":"C009115703X"}', match: 'C009115703X', level: 'high' },
    { text: 'Taxpayer Identification Number V0038290561', match: 'V0038290561', level: 'high' },
    { text: 'TIN: P0075480441', match: 'P0075480441', level: 'high' },
    {
      text: 'Ghana Revenue Authority, Taxpayer Identification Number P0018005632',
      match: 'P0018005632',
      level: 'high',
    },
    { text: '{"gra_tin":"P0035381728"}', match: 'P0035381728', level: 'high' },
    { text: 'tax identification number P0049926330', match: 'P0049926330', level: 'high' },
  ],
  ignores: [
    { text: 'TIN C0009016230', because: 'wrong check digit' },
    { text: 'TIN X0001895877', because: 'no kind X' },
    { text: 'TIN C1100803561', because: 'no two zeros behind the letter' },
    { text: 'TIN P0075480442', because: 'wrong check digit' },
    { text: 'TIN P007548044', because: 'nine digits' },
    { text: 'TIN P00754804411', because: 'eleven digits' },
    { text: 'TIN K0075480441', because: 'no kind of taxpayer has this letter' },
    { text: 'SKU P0055480440', because: 'no word about taxes and a wrong check digit' },
  ],
});
