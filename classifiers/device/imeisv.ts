import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Reporting bodies that open a type allocation code (GSMA TS.06); the version of the software in the end is no check digit. */
const reporters = /^(?:01|35|86|91|98|99|33|44|45|49|5[0-4])/;
const allocated = (candidate: string) => {
  const digits = digitsOf(candidate).join('');
  return reporters.test(digits) && !digits.endsWith('99') && new Set(digits.slice(2)).size > 2;
};

export default defineInfotype({
  title: 'IMEI with software version (IMEISV)',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  patterns: [
    { regex: /\b\d{2}-\d{6}-\d{6}-\d{2}\b/, prior: 0.5 },
    { regex: /\b\d{16}\b/, prior: 0.03 },
  ],
  // 15 of 100 reporting bodies; 99 is reserved among the versions (3GPP TS 23.003).
  validator: { test: allocated, chance: 0.15, unchecked: () => true },
  context: ['imeisv', 'imei sv', 'imei software version', 'software version number', 'pei'],
  finds: [
    { text: 'IMEISV: 3520990017614807', match: '3520990017614807', level: 'high' },
    { text: 'imei_sv=8672310451209801;', match: '8672310451209801', level: 'high' },
    { text: '"imeisv":"0124500088231403"', match: '0124500088231403', level: 'high' },
    { text: 'IMEISV 35-209900-176148-23', match: '35-209900-176148-23', level: 'high' },
  ],
  ignores: [
    { text: 'order 3520990017614807', because: 'no word about devices' },
    { text: 'IMEISV 1220990017614807', because: 'no reporting body 12' },
    { text: 'IMEISV 352099001761480', because: 'fifteen digits' },
    { text: 'IMEISV 3520990017614899', because: 'a reserved version' },
  ],
});
