import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** NIMC: eleven digits drawn at random; the commission publishes no check digit. */
const plausible = (candidate: string) => {
  const digits = digitsOf(candidate).join('');
  return new Set(digits).size > 1 && !'0123456789012345678901'.includes(digits);
};

export default defineInfotype({
  title: 'Nigerian national identification number (NIN)',
  region: ['NG'],
  categories: ['pii'],
  regulations: ['NDPA'],
  aliases: { presidio: 'NG_NIN' },
  patterns: [
    { regex: /\b\d{4}[ -]\d{3}[ -]\d{4}\b/, prior: 0.11 },
    { regex: /\b\d{11}\b/, prior: 0.11 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'nin',
    'nins',
    'nin number',
    'national identification number',
    'national identity number',
    'nigerian national id',
    'nimc',
    'nin slip',
    'virtual nin',
    'nigeria national id',
  ],
  finds: [
    { text: 'NIN: 40718226309', match: '40718226309', level: 'medium' },
    { text: 'National Identification Number 7204 418 7731', match: '7204 418 7731', level: 'medium' },
    { text: '{"nin":"51029077386"}', match: '51029077386', level: 'medium' },
    { text: 'NIMC enrolment, NIN 68830042917', match: '68830042917', level: 'medium' },
  ],
  ignores: [
    { text: 'order 40718226309', because: 'no word about identity' },
    { text: 'NIN 4071822630', because: 'ten digits' },
    { text: 'NIN 407182263091', because: 'twelve digits' },
    { text: 'NIN 12345678901', because: 'a placeholder' },
    { text: 'NIN 00000000000', because: 'one digit throughout' },
  ],
});
