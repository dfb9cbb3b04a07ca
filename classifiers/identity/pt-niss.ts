import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** The first ten primes from 29 down weigh the digits; the last is 9 minus their sum modulo 10. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return (
    9 - (weightedSum(digits, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10) === digits[10] && new Set(digits).size > 1
  );
}

export default defineInfotype({
  title: 'Portuguese social security number (NISS)',
  region: ['PT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'PORTUGAL_SOCIAL_SECURITY_NUMBER' },
  patterns: [
    // Persons begin with 1.
    { regex: /\b[12]\d{10}\b/, prior: 0.02 },
    { regex: /\b[12]\d{2} \d{3} \d{3} \d{2}\b/, prior: 0.04 },
    namedAs('PT', /\b[12]\d{10}\b/, 0.13),
  ],
  // Beside 5 only odd and even differ, beside 2 a digit and that digit plus five do not.
  validator: { test: checks, chance: 0.1, undetected: 0.07 },
  context: [
    'niss',
    'seguranca social',
    'numero de identificacao da seguranca social',
    'numero da seguranca social',
    'numero de seguranca social',
    'n seguranca social',
    'portuguese social security',
    'social security number',
    'beneficiario',
  ],
  finds: [
    { text: 'NISS: 12340817651', match: '12340817651', level: 'high' },
    { text: 'Segurança Social n.º 110 472 883 01', match: '110 472 883 01', level: 'high' },
    { text: '{"niss":"12099447138"}', match: '12099447138', level: 'high' },
    { text: 'Portuguese social security number 11800356293', match: '11800356293', level: 'high' },
  ],
  ignores: [
    { text: 'NISS 12340817652', because: 'wrong check digit' },
    { text: 'NISS 32340817654', because: 'does not start with 1 or 2' },
    { text: 'NISS 1234081765', because: 'ten digits' },
    { text: 'NISS 123408176540', because: 'twelve digits' },
    { text: 'fatura 12340817651', because: 'eleven digits without a word about social security' },
  ],
});
