import { defineInfotype } from '../../src/detect/infotype.js';

/** National Registration Act: nine digits, of which the fifth is 1 for men and 2 for women; no check digit. */
export default defineInfotype({
  title: 'Botswana national identity number (Omang)',
  region: ['BW'],
  categories: ['pii'],
  regulations: ['Data Protection Act (BW)'],
  patterns: [
    { regex: /\b\d{4}[12]\d{4}\b/, prior: 0.12 },
    { regex: /\b\d{4} [12] \d{4}\b/, prior: 0.12 },
  ],
  context: [
    'omang',
    'omang number',
    'omang no',
    'omang card',
    'botswana id',
    'botswana national id',
    'botswana identity',
    'batswana',
    'motswana',
  ],
  neverReal: ['111111111', '222222222'],
  finds: [
    { text: 'Omang: 284412073', match: '284412073', level: 'medium' },
    { text: 'Omang number 118218204', match: '118218204', level: 'medium' },
    { text: '{"omang":"773428517"}', match: '773428517', level: 'medium' },
    { text: 'Botswana ID 2208 1 4471', match: '2208 1 4471', level: 'medium' },
  ],
  ignores: [
    { text: 'order 284412073', because: 'no word about identity' },
    { text: 'Omang 284472073', because: 'no sex has the digit 7' },
    { text: 'Omang 28441207', because: 'eight digits' },
    { text: 'Omang 2844120733', because: 'ten digits' },
    { text: 'Omang 111111111', because: 'one digit throughout' },
  ],
});
