import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** IRS Form W-7A: nine digits that start with 9, the fourth and fifth 93. */
function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits.length === 9 && digits[0] === 9 && digits[3] === 9 && digits[4] === 3;
}

export default defineInfotype({
  title: 'US adoption taxpayer identification number (ATIN)',
  region: ['US'],
  categories: ['pii', 'financial'],
  regulations: ['GLBA', 'CCPA', 'US state breach laws'],
  aliases: { google: 'US_ADOPTION_TAXPAYER_IDENTIFICATION_NUMBER' },
  patterns: [
    { regex: /\b9\d{2}-93-\d{4}\b/, prior: 0.6 },
    { regex: /\b9\d{2} 93 \d{4}\b/, prior: 0.3 },
    { regex: /\b9\d{2}93\d{4}\b/, prior: 0.12 },
  ],
  // The pattern holds all that is known; the validator says it once more for values from elsewhere.
  validator: { test: assigned, chance: 0.99 },
  context: [
    'atin',
    'atins',
    'adoption taxpayer',
    'adoption taxpayer identification',
    'adoption taxpayer identification number',
    'adoption tax id',
    'pending adoption',
    'pending adoptions',
    'adopted child',
    'w 7a',
  ],
  finds: [
    { text: 'ATIN: 912-93-4481', match: '912-93-4481', level: 'high' },
    { text: 'Adoption Taxpayer Identification Number 947 93 1820', match: '947 93 1820', level: 'high' },
    { text: '"atin": "955930274"', match: '955930274', level: 'medium' },
    { text: 'Form W-7A, pending adoption: 903-93-7716', match: '903-93-7716', level: 'high' },
  ],
  ignores: [
    { text: 'ATIN 912-94-4481', because: 'group 94 is for taxpayers' },
    { text: 'ATIN 812-93-4481', because: 'does not start with 9' },
    { text: 'ATIN 912-93-448', because: 'eight digits' },
    { text: 'ATIN 912-93-44812', because: 'ten digits' },
    { text: 'lot 955930274', because: 'no word about adoption' },
  ],
});
