import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Tax Administration Jamaica: nine digits in threes, persons' from 1; also the number of the driver licence. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 1;

export default defineInfotype({
  title: 'Jamaican taxpayer registration number (TRN)',
  region: ['JM'],
  categories: ['pii', 'financial'],
  regulations: ['Data Protection Act (JM)'],
  patterns: [
    { regex: /\b[01]\d{2}-\d{3}-\d{3}(?:-\d{4})?\b/, prior: 0.17 },
    { regex: /\b[01]\d{2} \d{3} \d{3}\b/, prior: 0.12 },
    { regex: /\b[01]\d{8}\b/, prior: 0.11 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'trn',
    'trn number',
    'taxpayer registration',
    'taxpayer registration number',
    'tax registration number',
    'tax administration jamaica',
    'taj',
    'jamaica',
    'jamaican',
  ],
  finds: [
    { text: 'TRN: 104-418-773', match: '104-418-773', level: 'high' },
    { text: 'Taxpayer Registration Number 118 204 417', match: '118 204 417', level: 'medium' },
    { text: '{"trn":"122084713"}', match: '122084713', level: 'medium' },
    { text: 'Tax Administration Jamaica, 109-733-820', match: '109-733-820', level: 'high' },
  ],
  ignores: [
    { text: 'part 104-418-773', because: 'no word about taxes' },
    { text: 'TRN 904-418-773', because: 'no person starts with 9' },
    { text: 'TRN 104-418-77', because: 'eight digits' },
    { text: 'TRN 1104-418-773', because: 'ten digits' },
    { text: 'TRN 111-111-111', because: 'one digit throughout' },
  ],
});
