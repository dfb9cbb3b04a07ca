import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * CMS, Understanding the MBI Format: eleven places C A AN N A AN N A A N N, where C is 1–9 and letters leave out
 * S, L, O, I, B and Z. There is no check digit; the dashes are those of the card.
 */
export default defineInfotype({
  title: 'US Medicare beneficiary identifier (MBI)',
  region: ['US'],
  categories: ['pii', 'health'],
  regulations: ['HIPAA', 'CCPA', 'US state breach laws'],
  aliases: {
    presidio: 'US_MBI',
    google: 'US_MEDICARE_BENEFICIARY_ID_NUMBER',
    macie: 'USA_MEDICARE_BENEFICIARY_IDENTIFIER',
  },
  patterns: [
    {
      regex:
        /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-[AC-HJKMNP-RT-Y]{2}\d{2}\b/,
      prior: 0.87,
    },
    {
      regex:
        /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d ?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d ?[AC-HJKMNP-RT-Y]{2}\d{2}\b/,
      prior: 0.35,
    },
  ],
  context: [
    'mbi',
    'medicare',
    'medicare number',
    'medicare id',
    'medicare beneficiary',
    'medicare beneficiary identifier',
    'beneficiary identifier',
    'beneficiary id',
    'hic',
    'hicn',
    'numero de medicare',
  ],
  // Printed on the specimen card and in the guides of CMS.
  neverReal: ['1EG4-TE5-MK72', '1EG4-TE5-MK73'],
  finds: [
    { text: 'Medicare number: 4KH7-QX2-WR81', match: '4KH7-QX2-WR81', level: 'high' },
    { text: '{"mbi":"9C05A71NP36"}', match: '9C05A71NP36', level: 'high' },
    { text: 'patient 2WA3-YF0-HD44 admitted', match: '2WA3-YF0-HD44', level: 'high' },
    { text: 'Medicare Beneficiary Identifier 7TR8 GU5 VK09', match: '7TR8 GU5 VK09', level: 'high' },
    { text: 'beneficiary_id,3XY9D84CA57', match: '3XY9D84CA57', level: 'high' },
  ],
  ignores: [
    { text: 'Medicare number 1EG4-TE5-MK73', because: 'the specimen of the card' },
    { text: 'Medicare number 0KH7-QX2-WR81', because: 'starts with zero' },
    { text: 'Medicare number 4SH7-QX2-WR81', because: 'the letter S is never used' },
    { text: 'Medicare number 4KH7-QX2-W781', because: 'a digit where a letter belongs' },
    { text: 'Medicare number 4KH7-QX2-WR8', because: 'ten characters' },
    { text: 'SKU 9C05A71NP36', because: 'no word about Medicare and no dashes' },
    { text: 'Medicare number A4KH7QX2WR81', because: 'inside a longer word' },
  ],
});
