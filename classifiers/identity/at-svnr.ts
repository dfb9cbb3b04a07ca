import { digitsOf, isDate, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * § 31 ASVG: a serial from 100, its check digit, the birthday as DDMMYY. Months from 13 on stand where the serials of a
 * birthday are used up. The check digit weighs the nine others modulo 11; a serial that would need 10 is left out.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const text = digits.join('');
  const month = Number(text.slice(6, 8));
  return (
    digits.length === 10 &&
    month < 16 &&
    isDate(2000 + Number(text.slice(8)), month > 12 ? 1 : month, Number(text.slice(4, 6))) &&
    weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digits[3]
  );
}

export default defineInfotype({
  title: 'Austrian social insurance number (SVNR)',
  region: ['AT'],
  categories: ['pii', 'health'],
  regulations: ['GDPR', 'ASVG'],
  aliases: {
    google: 'AUSTRIA_SOCIAL_SECURITY_NUMBER',
    purview: 'Austria social security number',
    stdnum: 'at.vnr',
  },
  patterns: [
    { regex: /\b[1-9]\d{3}[ -](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-5])\d{2}\b/, prior: 0.04 },
    { regex: /\b[1-9]\d{3}[ /](?:0[1-9]|[12]\d|3[01])[ .](?:0[1-9]|1[0-5])[ .]\d{2}\b/, prior: 0.1 },
    { regex: /\b[1-9]\d{3}\/(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-5])\d{2}\b/, prior: 0.04 },
    { regex: /\b[1-9]\d{3}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-5])\d{2}\b/, prior: 0.02 },
    namedAs('AT', /\b[1-9]\d{3} ?\d{6}\b/, 0.13),
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'svnr',
    'sv nr',
    'sv nummer',
    'svnummer',
    'versicherungsnummer',
    'sozialversicherungsnummer',
    'sozialversicherung',
    'sozialvers nr',
    'vsnr',
    'e card',
    'ecard',
    'austrian social security',
    'social security number',
    'social insurance number',
  ],
  finds: [
    { text: 'SVNR: 5840 190276', match: '5840 190276', level: 'high' },
    { text: 'Sozialversicherungsnummer 4721150699, wohnhaft in Graz', match: '4721150699', level: 'high' },
    { text: '{"svnr":"2907301257"}', match: '2907301257', level: 'high' },
    { text: 'Versicherungsnummer 5517 24 11 92', match: '5517 24 11 92', level: 'high' },
    { text: 'e-card;3180-011375;Wien', match: '3180-011375', level: 'high' },
  ],
  ignores: [
    { text: 'SVNR 5841 190276', because: 'wrong check digit' },
    { text: 'SVNR 5841 320276', because: 'no 32nd of February' },
    { text: 'SVNR 0584 190276', because: 'serials start at 100' },
    { text: 'SVNR 5841 19027', because: 'nine digits' },
    { text: 'order 5841190276', because: 'ten digits without a word about insurance' },
  ],
});
