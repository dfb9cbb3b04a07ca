import { digitsOf, isDate, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Identification Act 68 of 1997: birth date, four digits of sex and serial, one of citizenship (0 citizen, 1 resident,
 * 2 refugee), one long without meaning, one by Luhn's formula.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const two = (at: number) => (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0);
  const citizenship = digits[10] ?? 9;
  return digits.length === 13 && citizenship < 3 && isDate(2000 + two(0), two(2), two(4)) && luhn(digits);
}

export default defineInfotype({
  title: 'South African identity number',
  region: ['ZA'],
  categories: ['pii'],
  regulations: ['POPIA'],
  aliases: {
    presidio: 'ZA_ID_NUMBER',
    google: 'SOUTH_AFRICA_ID_NUMBER',
    purview: 'South Africa identification number',
    stdnum: 'za.idnr',
  },
  patterns: [
    { regex: /\b\d{6} \d{4} \d{2} ?\d\b/, prior: 0.002 },
    { regex: /\b\d{13}\b/, prior: 0.001 },
  ],
  // 366 dates of ten thousand, three citizenships of ten, one check digit of ten.
  validator: { test: checks, chance: 0.0011 },
  context: [
    'id number',
    'id no',
    'identity number',
    'identity no',
    'sa id',
    'rsa id',
    'south african id',
    'south african identity',
    'identity document',
    'national id',
    'id nommer',
    'identiteitsnommer',
    'said',
    'home affairs',
    'inombolo kamazisi',
  ],
  finds: [
    { text: 'SA ID number: 9407185610183', match: '9407185610183', level: 'high' },
    { text: 'Identity number 730622 7651 08 4', match: '730622 7651 08 4', level: 'high' },
    { text: '{"identityNumber":"5706125651080"}', match: '5706125651080', level: 'high' },
    { text: 'ID-nommer 6507125895183', match: '6507125895183', level: 'high' },
    { text: 'RSA ID 6911080198080, Johannesburg', match: '6911080198080', level: 'high' },
  ],
  ignores: [
    { text: 'ID number 9407185610184', because: 'wrong check digit' },
    { text: 'ID number 9413185610185', because: 'the thirteenth month' },
    { text: 'ID number 9407185610588', because: 'no citizenship has this digit' },
    { text: 'ID number 940718561018', because: 'twelve digits' },
    { text: 'ID number 94071856101834', because: 'fourteen digits' },
    { text: 'at 5706125651080', because: 'a timestamp without a word about identity' },
  ],
});
