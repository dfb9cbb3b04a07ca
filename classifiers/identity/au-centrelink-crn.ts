import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits and a letter (Services Australia); how the letter follows from the digits is not published. */
export default defineInfotype({
  title: 'Australian Centrelink customer reference number (CRN)',
  region: ['AU'],
  categories: ['pii'],
  regulations: ['Privacy Act 1988', 'Social Security (Administration) Act 1999'],
  patterns: [
    { regex: /\b\d{3} \d{3} \d{3} ?[A-Z]\b/, prior: 0.3 },
    { regex: /\b\d{3}-\d{3}-\d{3}-?[A-Z]\b/, prior: 0.3 },
    { regex: /\b\d{9}[A-Z]\b/, prior: 0.15 },
  ],
  context: [
    'centrelink',
    'crn',
    'customer reference number',
    'centrelink reference number',
    'concession card',
    'pensioner concession card',
    'health care card',
    'services australia',
    'jobseeker',
  ],
  finds: [
    { text: 'Centrelink CRN: 204 817 356T', match: '204 817 356T', level: 'high' },
    { text: 'crn=307194825K', match: '307194825K', level: 'medium' },
    { text: 'Customer Reference Number 411-093-726A', match: '411-093-726A', level: 'high' },
    { text: 'Health Care Card 205 648 317 B valid to May', match: '205 648 317 B', level: 'high' },
  ],
  ignores: [
    { text: 'CRN 204 817 356', because: 'no letter' },
    { text: 'CRN 204 817 35T', because: 'eight digits' },
    { text: 'invoice 204817356T', because: 'no word about Centrelink' },
    { text: 'CRN 1204817356T', because: 'ten digits' },
    { text: 'CRN 204 817 356TA', because: 'two letters' },
  ],
});
