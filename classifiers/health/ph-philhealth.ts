import { defineInfotype } from '../../src/detect/infotype.js';

/** Twelve digits, written 2-9-1; no check digit is published. */
export default defineInfotype({
  title: 'Philippine health insurance number (PhilHealth)',
  region: ['PH'],
  categories: ['pii', 'health'],
  regulations: ['Data Privacy Act of 2012'],
  patterns: [
    { regex: /\b\d{2}-\d{9}-\d\b/, prior: 0.2 },
    { regex: /\b\d{12}\b/, prior: 0.13 },
  ],
  context: ['phil health', 'phil health number', 'phil health no', 'phil health id', 'phil health pin', 'phic'],
  finds: [
    { text: 'PhilHealth No. 19-482091735-6', match: '19-482091735-6', level: 'high' },
    { text: 'PhilHealth: 010730215846', match: '010730215846', level: 'medium' },
    { text: '"philhealth":"12-916305482-7"', match: '12-916305482-7', level: 'high' },
    { text: 'PHIC 08-617304829-1', match: '08-617304829-1', level: 'high' },
  ],
  ignores: [
    { text: 'lot 19-482091735-6', because: 'no word about health' },
    { text: 'PhilHealth 19-48209173-6', because: 'eight digits' },
    { text: 'PhilHealth 19-4820917355-6', because: 'ten digits' },
    { text: 'PhilHealth 19482091735', because: 'eleven digits' },
  ],
});
