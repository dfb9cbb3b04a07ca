import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits, three to five more for a branch (Bureau of Internal Revenue); no check digit is published. */
export default defineInfotype({
  title: 'Philippine tax number (TIN)',
  region: ['PH'],
  categories: ['pii', 'financial'],
  regulations: ['Data Privacy Act of 2012'],
  patterns: [
    { regex: /\b\d{3}-\d{3}-\d{3}(?:-\d{3}|-\d{5})?\b/, prior: 0.14 },
    { regex: /\b\d{9}(?:\d{3}|\d{5})?\b/, prior: 0.1 },
    // Where the country is named it decides between equals.
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Pp]hilippin|PHILIPPIN|[Ff]ilipin|FILIPIN)[^\d\n]{0,48}?\b(?<value>\d{9}(?:\d{3}|\d{5})?)\b/,
      prior: 0.3,
    },
  ],
  context: [
    'tin',
    'tin no',
    'tin number',
    'tin id',
    'taxpayer identification number',
    'bir',
    'bureau of internal revenue',
    'philippine tin',
  ],
  finds: [
    { text: 'philippine_tin: 917972373', match: '917972373', level: 'high' },
    { text: 'TIN: 482-091-735', match: '482-091-735', level: 'medium' },
    { text: 'BIR TIN 730-215-846-000', match: '730-215-846-000', level: 'medium' },
    { text: '"ph_tin":"916305482"', match: '916305482', level: 'medium' },
    { text: 'Taxpayer Identification Number 617-304-829-00000', match: '617-304-829-00000', level: 'medium' },
  ],
  ignores: [
    { text: 'part 482-091-735', because: 'no word about taxes' },
    { text: 'TIN 482-091-73', because: 'eight digits' },
    { text: 'TIN 482-0917-35', because: 'grouped in another way' },
    { text: 'TIN 482-091-735-00', because: 'two digits of branch' },
  ],
});
