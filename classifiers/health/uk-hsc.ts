import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The range 320 000 0001 to 399 999 9999 of the numbers that the NHS number checks, weights 10 to 1 modulo 11. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 && new Set(digits).size > 1;
}

export default defineInfotype({
  title: 'Northern Ireland health and care number (H&C)',
  region: ['GB'],
  categories: ['pii', 'health'],
  regulations: ['UK GDPR', 'Data Protection Act 2018'],
  patterns: [
    { regex: /\b3[2-9]\d \d{3} \d{4}\b/, prior: 0.05 },
    { regex: /\b3[2-9]\d{8}\b/, prior: 0.02 },
    // Called by its name it is no NHS number, though patients stand around both.
    {
      regex:
        /\b3[2-9]\d ?\d{3} ?\d{4}\b(?<=(?:\b(?:[hH] ?&(?:[aA][mM][pP];)? ?[cC]|[hH][cC][nN]|[hH][sS][cC]|[cC][aA][rR][eE] [nN][uU][mM][bB][eE][rR])\b|[nN]orthern[ _]?[iI]reland)[\s\S]{0,40})/,
      prior: 0.4,
    },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'h c number',
    'hc number',
    'hcn',
    'h c no',
    'health and care number',
    'health care number',
    'health and social care number',
    'hsc number',
    'hsc',
    'northern ireland patient',
    'northern ireland health',
  ],
  finds: [
    { text: 'H&C number: 320 418 7780', match: '320 418 7780', level: 'high' },
    { text: 'Northern Ireland patient 356 545 1408', match: '356 545 1408', level: 'high' },
    { text: 'Health and Care Number 3450072617', match: '3450072617', level: 'high' },
    { text: 'hcn=3812290456', match: '3812290456', level: 'high' },
    { text: 'patient, HSC number 369 550 1286 (Belfast)', match: '369 550 1286', level: 'high' },
  ],
  ignores: [
    { text: 'H&C number 320 418 7757', because: 'wrong check digit' },
    { text: 'H&C number 943 476 5919', because: 'a number of England' },
    { text: 'H&C number 320 418 773', because: 'nine digits' },
    { text: 'ticket 3450072617', because: 'ten digits without a word about health' },
  ],
});
