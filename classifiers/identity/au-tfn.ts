import { validate } from 'stdnum/lib/cjs/au/tfn.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const assigned = (candidate: string) => {
  const digits = digitsOf(candidate);
  return new Set(digits).size > 1 && validate(digits.join('')).isValid;
};

export default defineInfotype({
  title: 'Australian tax file number (TFN)',
  region: ['AU'],
  categories: ['pii', 'financial'],
  regulations: ['Privacy Act 1988', 'TFN Rule 2015'],
  aliases: {
    presidio: 'AU_TFN',
    google: 'AUSTRALIA_TAX_FILE_NUMBER',
    purview: 'Australia tax file number',
    macie: 'AUSTRALIA_TAX_FILE_NUMBER',
    stdnum: 'au.tfn',
  },
  patterns: [
    { regex: /\b\d{3} \d{3} \d{3}\b/, prior: 0.2 },
    { regex: /\b\d{3}-\d{3}-\d{3}\b/, prior: 0.2 },
    { regex: /\b\d{9}\b/, prior: 0.16 },
  ],
  validator: { test: assigned, chance: 1 / 11 },
  context: ['tfn', 'tax file', 'tax file number', 'ato'],
  finds: [
    { text: 'TFN: 123 456 782', match: '123 456 782', level: 'high' },
    { text: 'Tax File Number 488015893', match: '488015893', level: 'high' },
    { text: 'tfn=489-757-223', match: '489-757-223', level: 'high' },
    { text: 'payee 412 153 055', match: '412 153 055' },
  ],
  ignores: [
    { text: 'TFN 123 456 783', because: 'wrong check digit' },
    { text: 'TFN 000 000 000', because: 'all zeros' },
    { text: 'TFN 123 456 7822', because: 'too long' },
    { text: 'TFN 1234 56782', because: 'grouped in another way' },
  ],
});
