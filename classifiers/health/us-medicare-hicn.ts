import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The claim account number is a Social Security number, with its rules; the board's old six digits are a serial. */
function assignable(candidate: string): boolean {
  const digits = digitsOf(candidate).slice(0, 9).join('');
  if (digits.length === 6) return !/^(\d)\1{5}$/.test(digits);
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits) && !/^(\d)\1{8}$/.test(digits);
}

/** SSA POMS HI 00208.030: the account number with a beneficiary identification code behind, the railroad's in front. */
export default defineInfotype({
  title: 'US Medicare health insurance claim number (HICN)',
  region: ['US'],
  categories: ['pii', 'health'],
  regulations: ['HIPAA', 'CCPA', 'US state breach laws'],
  aliases: { macie: 'USA_HEALTH_INSURANCE_CLAIM_NUMBER' },
  patterns: [
    { regex: /\b\d{3}-\d{2}-\d{4}[ -]?(?:[A-FJKMTW][1-9A-Z]?|HA|HB|HC|10)\b/, prior: 0.3 },
    { regex: /\b\d{9}[A-FJKMTW][1-9A-Z]?\b/, prior: 0.09 },
    { regex: /\b(?:W?C?[AD]|PD|[MP]A|W?C?H|MH|PH|JA)[ -]?\d{3}-\d{2}-\d{4}\b/, prior: 0.4 },
    { regex: /\b(?:W?C?[AD]|PD|[MP]A|W?C?H|MH|PH|JA)[ -]?(?:\d{9}|\d{6})\b/, prior: 0.07 },
  ],
  validator: { test: assignable, chance: 0.89 },
  context: [
    'hicn',
    'hic',
    'hic number',
    'hic no',
    'health insurance claim number',
    'health insurance claim',
    'medicare claim number',
    'medicare claim',
    'medicare number',
    'medicare id',
    'railroad medicare',
    'railroad retirement',
  ],
  finds: [
    { text: 'HICN: 536-90-4399A', match: '536-90-4399A', level: 'high' },
    { text: 'Health Insurance Claim Number 421-77-3380-B6', match: '421-77-3380-B6', level: 'high' },
    { text: '{"hic_number":"536904399D1"}', match: '536904399D1', level: 'medium' },
    { text: 'Medicare claim number 219345521A for the hospital stay', match: '219345521A', level: 'medium' },
    { text: 'Railroad Medicare claim: WA 421-77-3380', match: 'WA 421-77-3380', level: 'low' },
  ],
  ignores: [
    { text: 'HICN 000-12-3456A', because: 'area 000 is never assigned' },
    { text: 'HICN 666-12-3456A', because: 'area 666 is never assigned' },
    { text: 'HICN 536-90-43991A', because: 'ten digits' },
    { text: 'HICN 536-90-4399Z', because: 'Z is no beneficiary code' },
    { text: 'part 536904399A', because: 'no word about Medicare' },
    { text: 'HICN pending since 2019', because: 'no number' },
  ],
});
