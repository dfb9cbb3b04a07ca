import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'US national drug code (NDC)',
  region: ['US'],
  categories: ['health'],
  regulations: ['HIPAA'],
  aliases: { google: 'FDA_CODE', macie: 'USA_NATIONAL_DRUG_CODE' },
  // 21 CFR 207.33: labeler, product and package in ten digits; claims carry eleven (45 CFR 162.1002).
  patterns: [
    { regex: /\b(?:\d{5}-\d{4}-\d{2}|\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d)\b/, prior: 0.25 },
    { regex: /\b\d{10,11}\b/, prior: 0.07 },
  ],
  context: ['ndc', 'ndc code', 'ndc number', 'national drug code', 'drug code'],
  finds: [
    { text: 'NDC 0777-3105-02', match: '0777-3105-02', level: 'high' },
    { text: 'ndc: 50242-040-62,', match: '50242-040-62', level: 'high' },
    { text: 'National Drug Code 12345-6789-1', match: '12345-6789-1', level: 'high' },
    { text: 'ndc11=00777310502', match: '00777310502' },
    { text: 'dispensed (NDC# 60575-4112-01)', match: '60575-4112-01', level: 'high' },
  ],
  ignores: [
    { text: 'part 0777-3105-02', because: 'no word about drugs' },
    { text: 'NDC 0777-310-02', because: 'nine digits' },
    { text: 'NDC 0777-3105-023', because: 'three digits in the end' },
    { text: 'NDC 0777-3105-02-1', because: 'a longer number' },
  ],
});
