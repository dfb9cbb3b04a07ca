import { validate } from 'stdnum/lib/cjs/th/idnr.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const assigned = (candidate: string) => {
  const digits = digitsOf(candidate);
  return new Set(digits.slice(0, 12)).size > 1 && validate(digits.join('')).isValid;
};

/**
 * Thirteen digits: kind of person (1 to 8), office, serial and a check digit modulo 11 (Department of Provincial
 * Administration).
 */
export default defineInfotype({
  title: 'Thai national identity number',
  region: ['TH'],
  categories: ['pii'],
  regulations: ['PDPA'],
  aliases: {
    presidio: 'TH_TNIN',
    google: 'THAILAND_NATIONAL_ID_NUMBER',
    purview: 'Thai population identification code',
    stdnum: 'th.idnr',
  },
  patterns: [
    // Thai puts no blank between words.
    { regex: /(?:ประชาชน|เลขประจำตัว)[^\d\n]{0,16}(?<value>[1-8][ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d)\b/, prior: 0.86 },
    { regex: /\b[1-8]-\d{4}-\d{5}-\d{2}-\d\b/, prior: 0.85 },
    { regex: /\b[1-8] \d{4} \d{5} \d{2} \d\b/, prior: 0.5 },
    { regex: /\b[1-8]\d{12}\b/, prior: 0.02 },
  ],
  validator: {
    test: assigned,
    chance: 1 / 10,
    // The third digit has the weight 11, which is nothing modulo 11; remainders 0 and 10 share a check digit.
    unchecked: (value, at) => digitsOf(value.slice(0, at)).length === 2,
    undetected: 0.03,
  },
  context: [
    'national id',
    'thai id',
    'thai national id',
    'citizen id',
    'id card',
    'บัตรประชาชน',
    'เลขบัตรประชาชน',
    'เลขประจำตัวประชาชน',
    'เลขที่บัตรประชาชน',
    'บัตรประจำตัวประชาชน',
  ],
  finds: [
    { text: 'เลขประจำตัวประชาชน 3-1005-01846-27-5', match: '3-1005-01846-27-5', level: 'high' },
    { text: 'Thai national ID: 1103702591645', match: '1103702591645', level: 'high' },
    { text: 'นายสมชาย 5 5099 00317 48 0', match: '5 5099 00317 48 0' },
    { text: '"citizenId":"1840400729131"', match: '1840400729131', level: 'high' },
    { text: 'บัตรประชาชนเลขที่3730629485109', match: '3730629485109', level: 'high' },
  ],
  ignores: [
    { text: 'บัตรประชาชน 3-1005-01846-27-6', because: 'wrong check digit' },
    { text: 'บัตรประชาชน 9-1005-01846-27-5', because: 'starts with 9' },
    { text: 'บัตรประชาชน 3-1005-01846-27', because: 'twelve digits' },
    { text: 'บัตรประชาชน 31005018462751', because: 'fourteen digits' },
    { text: 'ean 3100501846275', because: 'no word about identity' },
  ],
});
