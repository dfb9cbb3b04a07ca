import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'CPT procedure code',
  region: ['US'],
  categories: ['health'],
  regulations: ['HIPAA'],
  // American Medical Association: five digits, or four with a letter for categories II and III and other lists.
  patterns: [
    { regex: /(?<![$€£#] ?)\b(?:0[01]\d{3}|[1-9]\d{4})\b(?!-\d{4}\b|\.\d)/, prior: 0.1 },
    { regex: /\b\d{4}[FTUM]\b/, prior: 0.1 },
  ],
  context: [
    'cpt',
    'cpts',
    'cpt code',
    'cpt codes',
    'cpt4',
    'cpt 4',
    'current procedural terminology',
    'procedure code',
    'procedure codes',
  ],
  finds: [
    { text: 'CPT 99213 office visit', match: '99213', level: 'medium' },
    { text: 'cpt_code: 0075T', match: '0075T', level: 'medium' },
    { text: 'Procedure code 70553 (MRI)', match: '70553', level: 'medium' },
    { text: '{"cpt":"00810"}', match: '00810', level: 'medium' },
    { text: 'CPT code 1036F.', match: '1036F', level: 'medium' },
  ],
  ignores: [
    { text: 'zip 99213', because: 'no word about procedures' },
    { text: 'CPT 992133', because: 'six digits' },
    { text: 'CPT 9921', because: 'four digits' },
    { text: 'CPT fee $12345', because: 'an amount' },
    { text: 'CPT 99213-1234', because: 'the shape of a ZIP code' },
  ],
});
