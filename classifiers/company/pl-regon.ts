import { validate } from 'stdnum/lib/cjs/pl/regon.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Regulation of the Council of Ministers of 30 November 2015: weights modulo 11; fourteen digits for a local unit
 * have two check digits.
 */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Polish statistical number (REGON)',
  region: ['PL'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { purview: 'Poland REGON number', stdnum: 'pl.regon' },
  patterns: [
    { regex: /\b\d{9}\b/, prior: 0.02 },
    { regex: /\b\d{14}\b/, prior: 0.02 },
  ],
  // The remainders 0 and 10 are one digit.
  validator: { test: checks, chance: 1 / 10, undetected: 0.03 },
  context: ['regon', 'nr regon', 'numer regon', 'gus', 'glowny urzad statystyczny', 'polish business number'],
  finds: [
    { text: 'REGON: 029966728', match: '029966728', level: 'high' },
    { text: 'regon 348206054,', match: '348206054', level: 'high' },
    { text: '{"regon":"121827540"}', match: '121827540', level: 'high' },
    { text: 'numer REGON jednostki lokalnej 06894937514640', match: '06894937514640', level: 'medium' },
  ],
  ignores: [
    { text: 'REGON 012022992', because: 'wrong check digit' },
    { text: 'REGON 12396612', because: 'eight digits' },
    { text: 'REGON 1230009775', because: 'ten digits' },
    { text: 'total 192632968', because: 'no word about statistics' },
  ],
});
