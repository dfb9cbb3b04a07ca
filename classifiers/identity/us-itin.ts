import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The IRS assigns 9xx with fourth and fifth digits 50–65, 70–88, 90–92 and 94–99 (IRS Publication 4757). */
function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const group = (digits[3] ?? 0) * 10 + (digits[4] ?? 0);
  if (digits[0] !== 9 || new Set(digits).size === 1) return false;
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group !== 93);
}

export default defineInfotype({
  title: 'US individual taxpayer identification number (ITIN)',
  region: ['US'],
  categories: ['pii'],
  regulations: ['GLBA', 'CCPA', 'US state breach laws'],
  aliases: {
    presidio: 'US_ITIN',
    google: 'US_INDIVIDUAL_TAXPAYER_IDENTIFICATION_NUMBER',
    purview: 'U.S. individual taxpayer identification number (ITIN)',
    macie: 'USA_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER',
  },
  patterns: [
    { regex: /\b9\d{2}-\d{2}-\d{4}\b/, prior: 0.85 },
    { regex: /\b9\d{2} \d{2} \d{4}\b/, prior: 0.3 },
    { regex: /\b9\d{8}\b/, prior: 0.09 },
  ],
  // 44 of 100 groups.
  validator: { test: assigned, chance: 0.44 },
  context: ['itin', 'taxpayer', 'tax id', 'taxpayer id', 'individual taxpayer', 'w 7', 'tin', 'tax identification'],
  finds: [
    { text: 'ITIN: 912-70-1234', match: '912-70-1234', level: 'high' },
    { text: 'Taxpayer 900-50-0001', match: '900-50-0001', level: 'high' },
    { text: 'itin 999881234', match: '999881234', level: 'high' },
    { text: 'the applicant gave 987-94-4321.', match: '987-94-4321', level: 'high' },
  ],
  ignores: [
    { text: 'ITIN 912-49-1234', because: 'group 49 is not assigned to taxpayers' },
    { text: 'ITIN 912-93-1234', because: 'group 93 is for adoptions' },
    { text: 'ITIN 812-70-1234', because: 'does not start with 9' },
    { text: 'ITIN 912-70-12345', because: 'too long' },
    { text: 'mask 999-99-9999', because: 'one digit throughout' },
    { text: 'parcel 912701234', because: 'nine digits without a word about taxes' },
  ],
});
