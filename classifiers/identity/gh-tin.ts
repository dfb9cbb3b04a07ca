import { validate } from 'stdnum/lib/cjs/gh/tin.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** Ghana Revenue Authority: P for persons, 00, seven digits and a remainder by 11, X for ten. */
export default defineInfotype({
  title: 'Ghanaian tax number of a person (TIN)',
  region: ['GH'],
  categories: ['pii', 'financial'],
  regulations: ['Data Protection Act (GH)'],
  aliases: { stdnum: 'gh.tin' },
  patterns: [{ regex: /\bP00\d{7}[\dX]\b/, prior: 0.16 }],
  validator: { test: conformsTo({ validate }), chance: 1 / 11 },
  context: [
    'tin',
    'tin number',
    'taxpayer identification',
    'taxpayer identification number',
    'tax identification number',
    'ghana revenue authority',
    'gra',
    'tax id',
    'ghana',
  ],
  finds: [
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
    { text: 'TIN P0075480442', because: 'wrong check digit' },
    { text: 'TIN P007548044', because: 'nine digits' },
    { text: 'TIN P00754804411', because: 'eleven digits' },
    { text: 'TIN K0075480441', because: 'no kind of taxpayer has this letter' },
    { text: 'SKU P0055480440', because: 'no word about taxes and a wrong check digit' },
  ],
});
