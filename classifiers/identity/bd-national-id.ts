import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Ten digits on the smart card; thirteen on older cards, or seventeen with the year of birth in front (Election
 * Commission).
 */
export default defineInfotype({
  title: 'Bangladeshi national identity number (NID)',
  region: ['BD'],
  categories: ['pii'],
  regulations: ['National Identity Registration Act 2010'],
  patterns: [
    {
      regex: /(?:জাতীয় পরিচয়পত্র|জাতীয় পরিচয়পত্র|এনআইডি)[^\d\n]{0,16}(?<value>\d{10}|\d{13}|(?:19|20)\d{15})\b/,
      prior: 0.86,
    },
    { regex: /\b(?:19|20)\d{15}\b/, prior: 0.16 },
    { regex: /\b\d{13}\b/, prior: 0.11 },
    { regex: /\b\d{10}\b/, prior: 0.11 },
    { regex: /\b\d{3} \d{3} \d{4}\b/, prior: 0.11 },
  ],
  context: [
    'nid',
    'nid no',
    'nid number',
    'nid card',
    'national id card',
    'smart card nid',
    'bangladesh nid',
    'bangladeshi national id',
    'এনআইডি',
  ],
  finds: [
    { text: 'NID: 4820917356', match: '4820917356', level: 'medium' },
    { text: 'NID No. 19852691730215846', match: '19852691730215846', level: 'medium' },
    { text: 'জাতীয় পরিচয়পত্র নম্বর: 2691630548271', match: '2691630548271', level: 'high' },
    { text: '"nid_number":"617 304 8291"', match: '617 304 8291', level: 'medium' },
  ],
  ignores: [
    { text: 'invoice 4820917356', because: 'no word about identity' },
    { text: 'NID 482091735', because: 'nine digits' },
    { text: 'NID 48209173561', because: 'eleven digits' },
    { text: 'NID 18852691730215846', because: 'born in 1885' },
  ],
});
