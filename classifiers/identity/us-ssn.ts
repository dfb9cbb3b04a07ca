import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Areas 000, 666 and 900–999, group 00 and serial 0000 are never assigned (SSA POMS RM 10201.035). */
function assignable(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits) && !/^(\d)\1{8}$/.test(digits);
}

export default defineInfotype({
  title: 'US Social Security number',
  region: ['US'],
  categories: ['pii'],
  regulations: ['GLBA', 'HIPAA', 'CCPA', 'US state breach laws'],
  aliases: {
    presidio: 'US_SSN',
    google: 'US_SOCIAL_SECURITY_NUMBER',
    purview: 'U.S. social security number (SSN)',
    macie: 'USA_SOCIAL_SECURITY_NUMBER',
    stdnum: 'us.ssn',
  },
  patterns: [
    { regex: /\b\d{3}-\d{2}-\d{4}\b/, prior: 0.85 },
    { regex: /\b\d{3} \d{2} \d{4}\b/, prior: 0.3 },
    { regex: /\b\d{3}\.\d{2}\.\d{4}\b/, prior: 0.3 },
    { regex: /\b\d{9}\b/, prior: 0.1 },
  ],
  // (1 − 102/1000) × 99/100 × 9999/10000 of random numbers have an assignable area, group and serial.
  validator: { test: assignable, chance: 0.89 },
  context: [
    'ssn',
    'ss',
    'ssns',
    'social security',
    'social security number',
    'soc sec',
    'social sec',
    'taxpayer id',
    'taxpayer identification',
    'tax id',
    'seguro social',
  ],
  // Printed on a wallet insert in 1938 and in an SSA pamphlet in 1940; both declared void by the SSA.
  neverReal: ['078-05-1120', '219-09-9999'],
  finds: [
    { text: 'SSN: 536-90-4399', match: '536-90-4399', level: 'high' },
    { text: 'Employee 4411, 123-45-6789, hired 2019', match: '123-45-6789', level: 'high' },
    { text: 'Social Security Number 536904399', match: '536904399', level: 'medium' },
    { text: 'social security no. 536 90 4399.', match: '536 90 4399', level: 'high' },
    { text: '{"customer_ssn":"536904399"}', match: '536904399', level: 'medium' },
  ],
  ignores: [
    { text: 'SSN 000-12-3456', because: 'area 000 is never assigned' },
    { text: 'SSN 666-12-3456', because: 'area 666 is never assigned' },
    { text: 'SSN 912-12-3456', because: 'areas from 900 are for taxpayers without a social security number' },
    { text: 'SSN 536-00-4399', because: 'group 00 is never assigned' },
    { text: 'SSN 536-90-0000', because: 'serial 0000 is never assigned' },
    { text: 'SSN 078-05-1120', because: 'printed on a wallet insert and void since' },
    { text: 'part 1536-90-4399', because: 'four digits in front' },
    { text: 'order 536-90-4399-11', because: 'a longer number' },
    { text: 'Total: 536904399', because: 'nine digits without a word about social security' },
    { text: 'phone 536-904-3991', because: 'grouped like a telephone number' },
  ],
});
