import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** NADRA: province (8 is Azad Kashmir, which stdnum lacks), family, and a digit that is odd for men, never zero. */
const assigned = (candidate: string) => /^[1-8]\d{11}[1-9]$/.test(digitsOf(candidate).join(''));

export default defineInfotype({
  title: 'Pakistani identity card number (CNIC, NICOP)',
  region: ['PK'],
  categories: ['pii'],
  regulations: ['NADRA Ordinance 2000', 'PECA 2016'],
  aliases: { stdnum: 'pk.cnic' },
  patterns: [
    { regex: /\b[1-8]\d{4}-\d{7}-[1-9]\b/, prior: 0.66 },
    { regex: /\b[1-8]\d{4} \d{7} [1-9]\b/, prior: 0.3 },
    { regex: /\b[1-8]\d{11}[1-9]\b/, prior: 0.13 },
  ],
  validator: { test: assigned, chance: 0.95 },
  context: [
    'cnic',
    'cnic no',
    'cnic number',
    'nicop',
    'nic',
    'snic',
    'poc',
    'nadra',
    'computerized national identity card',
    'شناختی کارڈ',
    'قومی شناختی کارڈ',
  ],
  finds: [
    { text: 'CNIC: 35202-4820917-3', match: '35202-4820917-3', level: 'high' },
    { text: 'NICOP 42101-7302158-4', match: '42101-7302158-4', level: 'high' },
    { text: '"cnic":"6110191630549"', match: '6110191630549', level: 'medium' },
    { text: 'شناختی کارڈ نمبر 17301-6173048-5', match: '17301-6173048-5', level: 'high' },
    { text: 'Ali Khan 81102-0394827-1', match: '81102-0394827-1' },
  ],
  ignores: [
    { text: 'CNIC 95202-4820917-3', because: 'no such province' },
    { text: 'CNIC 35202-4820917-0', because: 'ends in zero' },
    { text: 'CNIC 35202-482091-3', because: 'six digits' },
    { text: 'CNIC 3520-24820917-3', because: 'grouped in another way' },
    { text: 'ean 6110191630549', because: 'no word about identity' },
  ],
});
