import { validate } from 'stdnum/lib/cjs/bz/tin.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Belize Tax Service: six digits and the kind of holder: 10 persons, 13 organisations, 66 others. No check digit. */
const plausible = (candidate: string) =>
  new Set(digitsOf(candidate).slice(0, 6)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Belizean tax number (TIN)',
  region: ['BZ'],
  categories: ['financial', 'pii'],
  regulations: ['Data Protection Act 2021 (BZ)'],
  aliases: { stdnum: 'bz.tin' },
  patterns: [
    { regex: /\b\d{6}-(?:10|13|66)\b/, prior: 0.1 },
    {
      regex: /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Bb]eliz|BELIZ)[^\d\n]{0,48}?\b(?<value>\d{6}-?(?:10|13|66))\b/,
      prior: 0.3,
    },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'tin',
    'tin number',
    'taxpayer identification number',
    'tax identification number',
    'gst',
    'belize tax',
    'belize tax service',
    'belizean tax number',
  ],
  finds: [
    { text: 'Belize Tax Service, TIN 048217-10', match: '048217-10', level: 'high' },
    { text: 'TIN: 130482-13', match: '130482-13', level: 'medium' },
    { text: '{"belizeTin":"07142166"}', match: '07142166', level: 'low' },
    { text: 'Belizean tax number 291740-66', match: '291740-66', level: 'high' },
  ],
  ignores: [
    { text: 'TIN 048217-11', because: 'no kind of holder is 11' },
    { text: 'TIN 04821-10', because: 'five digits' },
    { text: 'TIN 000000-10', because: 'zeros' },
    { text: 'lot 048217-10', because: 'no word about taxes' },
  ],
});
