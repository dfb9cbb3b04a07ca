import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'MEID or ESN of a mobile device',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  // 3GPP2 S.R0048: from A0 in hexadecimal, eighteen decimal digits; the ESN before it had eight or eleven.
  patterns: [
    { regex: /\b[A-F][0-9A-F]{13}\b/, prior: 0.12 },
    { regex: /\b[a-f][0-9a-f]{13}\b/, prior: 0.12 },
    { regex: /\b(?:2[6-9]|[34]\d)\d{16}\b/, prior: 0.1 },
    { regex: /\b(?=[0-9A-Fa-f]{0,7}\d)[0-9A-Fa-f]{8}\b/, prior: 0.07 },
    { regex: /\b[0-2]\d{10}\b/, prior: 0.07 },
  ],
  context: [
    'meid',
    'esn',
    'meid hex',
    'meid dec',
    'meid number',
    'esn number',
    'electronic serial number',
    'mobile equipment identifier',
    'pesn',
  ],
  finds: [
    { text: 'MEID: A10000009296F2', match: 'A10000009296F2', level: 'medium' },
    { text: 'meid=a1000049b1c30e;', match: 'a1000049b1c30e', level: 'medium' },
    { text: 'MEID (DEC) 270113177609606898', match: '270113177609606898', level: 'medium' },
    { text: 'ESN 8053A0C1', match: '8053A0C1' },
    { text: '{"esn":"12805488321"}', match: '12805488321' },
  ],
  ignores: [
    { text: 'commit A10000009296F2', because: 'no word about devices' },
    { text: 'MEID 10000009296F2A', because: 'below A0' },
    { text: 'MEID A10000009296F', because: 'thirteen digits' },
    { text: 'MEID A10000009296G2', because: 'G is no hexadecimal digit' },
  ],
});
