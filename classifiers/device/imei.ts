import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Reporting bodies that open a type allocation code (GSMA TS.06): the first two digits. */
const reporters = new Set(['01', '35', '86', '91', '98', '99', '33', '44', '45', '49', '50', '51', '52', '53', '54']);

/** 3GPP TS 23.003 annex B: Luhn over the first fourteen digits. */
function allocated(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return reporters.has(digits.slice(0, 2).join('')) && luhn(digits);
}

export default defineInfotype({
  title: 'IMEI of a mobile device',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { presidio: 'IMEI', google: 'IMEI_HARDWARE_ID' },
  patterns: [
    { regex: /\b\d{2}-\d{6}-\d{6}-\d\b/, prior: 0.85 },
    { regex: /\b\d{6}-\d{2}-\d{6}-\d\b/, prior: 0.85 },
    { regex: /\b\d{2} \d{6} \d{6} \d\b/, prior: 0.6 },
    { regex: /\b\d{15}\b/, prior: 0.03 },
  ],
  // 15 of 100 reporting bodies, one check digit.
  validator: { test: allocated, chance: 0.015 },
  context: ['imei', 'imei number', 'device id', 'handset', 'meid', 'mobile equipment', 'serial'],
  finds: [
    { text: 'IMEI: 352099001761481', match: '352099001761481', level: 'high' },
    { text: 'imei 49-015420-323751-8', match: '49-015420-323751-8', level: 'high' },
    { text: '"imei":"867231045120980"', match: '867231045120980', level: 'high' },
    { text: 'handset 352099-00-176148-1 lost', match: '352099-00-176148-1', level: 'high' },
  ],
  ignores: [
    { text: 'IMEI 352099001761482', because: 'wrong check digit' },
    { text: 'IMEI 122099001761486', because: 'no reporting body 12' },
    { text: 'IMEI 3520990017614811', because: 'sixteen digits' },
    { text: 'IMEI 35209900176148', because: 'fourteen digits' },
  ],
});
