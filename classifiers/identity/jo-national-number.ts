import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Ten digits, from 9 (born in the 1900s) or 2 (from 2000) on (Civil Status and Passports Department); no check digit
 * is published.
 */
export default defineInfotype({
  title: 'Jordanian national number',
  region: ['JO'],
  categories: ['pii'],
  regulations: ['Personal Data Protection Law 24/2023'],
  patterns: [{ regex: /\b(?:9[2-9]|20)\d{8}\b/, prior: 0.13 }],
  context: [
    'national number',
    'national no',
    'jordan national number',
    'jordanian national number',
    'jordan id',
    'jordanian id',
    'الرقم الوطني',
    'رقم وطني',
  ],
  finds: [
    { text: 'الرقم الوطني: 9851048209', match: '9851048209', level: 'medium' },
    { text: 'Jordanian national number 9922073021', match: '9922073021', level: 'medium' },
    { text: '"nationalNumber":"2001091630"', match: '2001091630', level: 'medium' },
    { text: 'National No. 9781061730 (Amman)', match: '9781061730', level: 'medium' },
  ],
  ignores: [
    { text: 'order 9851048209', because: 'no word about identity' },
    { text: 'الرقم الوطني 985104820', because: 'nine digits' },
    { text: 'الرقم الوطني 1851048209', because: 'starts with 1' },
    { text: 'الرقم الوطني 98510482091', because: 'eleven digits' },
  ],
});
