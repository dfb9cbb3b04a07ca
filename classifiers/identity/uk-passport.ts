import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'UK passport number',
  region: ['GB'],
  categories: ['pii'],
  regulations: ['UK GDPR', 'Data Protection Act 2018'],
  aliases: {
    presidio: 'UK_PASSPORT',
    google: 'UK_PASSPORT',
    purview: 'U.S./U.K. passport number',
    macie: 'UK_PASSPORT_NUMBER',
  },
  patterns: [
    // Nine digits are a US passport as well: what names the country decides.
    namedAs('GB', /\b\d{9}\b/, 0.4),
    { regex: /\b\d{9}\b/, prior: 0.105 },
  ],
  context: ['passport', 'passport number', 'uk passport', 'british passport', 'hmpo', 'travel document'],
  finds: [
    { text: 'the british passport is 956676920', match: '956676920', level: 'high' },
    { text: '{"ukPassport":"527719647"}', match: '527719647', level: 'high' },
    { text: 'UK passport number: 925665416', match: '925665416', level: 'high' },
    { text: 'British passport 107182890 issued', match: '107182890', level: 'high' },
    { text: 'British Passport Number: 533401372', match: '533401372', level: 'high' },
    { text: 'Passport number (UK): 533401372', match: '533401372', level: 'high' },
    { text: 'HM Passport no. 533401372', match: '533401372', level: 'high' },
    { text: 'uk_passport=925665416', match: '925665416', level: 'medium' },
  ],
  ignores: [
    { text: 'invoice 925665416', because: 'nine digits without a word about passports' },
    { text: 'UK passport 92566541', because: 'eight digits' },
    { text: 'UK passport 9256654160', because: 'ten digits' },
    { text: 'UK passport X925665416', because: 'inside a longer token' },
  ],
});
