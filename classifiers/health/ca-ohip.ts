import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Ontario Ministry of Health, technical specifications: MOD 10 over the ten digits; the version code is not covered. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return new Set(digits).size > 1 && luhn(digits);
}

export default defineInfotype({
  title: 'Ontario health card number (OHIP)',
  region: ['CA'],
  categories: ['pii', 'health'],
  regulations: ['PIPEDA', 'PHIPA'],
  aliases: {
    google: 'CANADA_OHIP',
    purview: 'Canada health service number',
    macie: 'CANADA_HEALTH_NUMBER',
  },
  patterns: [
    { regex: /\b[1-9]\d{3}[- ]\d{3}[- ]\d{3}[- ]?[A-Z]{1,2}\b/, prior: 0.2 },
    { regex: /\b[1-9]\d{3}-\d{3}-\d{3}\b/, prior: 0.1 },
    { regex: /\b[1-9]\d{3} \d{3} \d{3}\b/, prior: 0.05 },
    { regex: /\b[1-9]\d{9}(?:[- ]?[A-Z]{2})?\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'ohip',
    'ohip number',
    'health card',
    'health card number',
    'health number',
    'ontario health',
    'ontario health insurance',
    'health insurance number',
    'hcn',
    'carte sante',
    'numero de carte sante',
    'version code',
  ],
  finds: [
    { text: 'OHIP: 8714-885-327-KM', match: '8714-885-327-KM', level: 'high' },
    { text: 'Ontario health card number 6180636430', match: '6180636430', level: 'high' },
    { text: 'health card 6952 058 581 VB', match: '6952 058 581 VB', level: 'high' },
    { text: '{"ohip":"1785700988"}', match: '1785700988', level: 'high' },
    { text: 'carte Santé de l’Ontario: 9827-487-605', match: '9827-487-605', level: 'high' },
  ],
  ignores: [
    { text: 'OHIP 8714-885-328-KM', because: 'wrong check digit' },
    { text: 'OHIP 8714-885-32', because: 'nine digits' },
    { text: 'OHIP 87148853271', because: 'eleven digits' },
    { text: 'OHIP 0714885325', because: 'starts with zero' },
    { text: 'ticket 6180636430', because: 'no word about health' },
  ],
});
