import { digitsOf, isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** NIDA: birth date, postcode, serial and two digits more; no check digit is published. */
function plausible(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return isDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}

export default defineInfotype({
  title: 'Tanzanian national identification number (NIDA)',
  region: ['TZ'],
  categories: ['pii'],
  regulations: ['Personal Data Protection Act (TZ)'],
  patterns: [
    { regex: /\b(?:19|20)\d{6}-\d{5}-\d{5}-\d{2}\b/, prior: 0.1 },
    { regex: /\b(?:19|20)\d{6} \d{5} \d{5} \d{2}\b/, prior: 0.05 },
    { regex: /\b(?:19|20)\d{18}\b/, prior: 0.01 },
  ],
  // 366 dates of ten thousand; no digit checks another.
  validator: { test: plausible, chance: 0.0366, unchecked: () => true },
  context: [
    'nida',
    'nida number',
    'nin',
    'national id',
    'national identification number',
    'kitambulisho cha taifa',
    'namba ya nida',
    'namba ya kitambulisho',
    'tanzania',
    'tanzanian',
  ],
  finds: [
    { text: 'NIDA: 19840721-11204-00417-22', match: '19840721-11204-00417-22', level: 'high' },
    { text: 'Namba ya NIDA 19951119141230004118', match: '19951119141230004118', level: 'high' },
    { text: '{"nida":"20020315-33108-00002-19"}', match: '20020315-33108-00002-19', level: 'high' },
    { text: 'kitambulisho cha taifa 19750822 16104 00003 27', match: '19750822 16104 00003 27', level: 'high' },
    { text: 'borrower 19681130-21417-00001-25', match: '19681130-21417-00001-25', level: 'low' },
  ],
  ignores: [
    { text: 'NIDA 19841321-11204-00417-22', because: 'the thirteenth month' },
    { text: 'NIDA 19840230-11204-00417-22', because: 'the 30th of February' },
    { text: 'NIDA 1984072111204004172', because: 'nineteen digits' },
    { text: 'NIDA 198407211120400417223', because: 'twenty-one digits' },
    { text: 'log 20240721112040041722', because: 'a timestamp without a word about identity' },
  ],
});
