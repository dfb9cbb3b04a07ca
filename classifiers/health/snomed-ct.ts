import { digitsOf, verhoeff } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** SNOMED CT release file specification 6: partition of core or extension, concept, description or relationship. */
const identifies = (candidate: string) => /(?:0[0-2]|1[0-2])\d$/.test(candidate) && verhoeff(digitsOf(candidate));

export default defineInfotype({
  title: 'SNOMED CT identifier',
  region: [],
  categories: ['health'],
  regulations: ['HIPAA', 'GDPR'],
  patterns: [{ regex: /\b[1-9]\d{5,17}\b/, prior: 0.003 }],
  // Six partitions of a hundred, one check digit.
  validator: { test: identifies, chance: 0.006 },
  context: ['snomed', 'snomed ct', 'snomedct', 'sctid', 'sct id', 'snomed code', 'snomed concept'],
  finds: [
    { text: 'SNOMED CT 73211009 diabetes', match: '73211009', level: 'high' },
    { text: 'sctid: 6433012000', match: '6433012000', level: 'high' },
    { text: '{"system":"http://snomed.info/sct","code":"267279807972104"}', match: '267279807972104', level: 'high' },
    { text: 'SNOMED code 514002025|', match: '514002025', level: 'high' },
  ],
  ignores: [
    { text: 'SNOMED 73211008', because: 'wrong check digit' },
    { text: 'order 73211009', because: 'no word about SNOMED' },
    { text: 'SNOMED 73299', because: 'five digits' },
    { text: 'SNOMED 7321100.9', because: 'a decimal number' },
  ],
});
