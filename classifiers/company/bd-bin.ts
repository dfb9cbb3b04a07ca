import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Bangladeshi business number (BIN)',
  region: ['BD'],
  categories: ['financial'],
  regulations: [],
  patterns: [{ regex: /\b00\d{7}-\d{4}\b/, prior: 0.3 }],
  context: ['bin', 'bin no', 'business identification number', 'vat', 'vat reg no', 'nbr', 'mushak', 'বিআইএন', 'মূসক'],
  finds: [
    { text: 'BIN: 009021063-0707', match: '009021063-0707', level: 'high' },
    { text: 'VAT Reg. No. 001058943-0101', match: '001058943-0101', level: 'high' },
    { text: '{"bin":"000710796-0203"}', match: '000710796-0203', level: 'high' },
    { text: 'Mushak 6.3, BIN 002898622-0301', match: '002898622-0301', level: 'high' },
  ],
  ignores: [
    { text: 'BIN 001831896-010', because: 'three digits behind the dash' },
    { text: 'BIN 00110388-0101', because: 'eight digits' },
    { text: 'BIN 991234567-0101', because: 'numbers start with 00' },
    { text: 'ref 001479814-0101', because: 'no word about business' },
  ],
});
