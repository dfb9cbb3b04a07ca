import { validate } from 'stdnum/lib/cjs/us/ein.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'US employer identification number (EIN)',
  region: ['US'],
  categories: ['financial'],
  regulations: ['GLBA'],
  aliases: { google: 'US_EMPLOYER_IDENTIFICATION_NUMBER', stdnum: 'us.ein' },
  patterns: [
    { regex: /\b\d{2}-\d{7}\b/, prior: 0.3 },
    { regex: /\b\d{9}\b/, prior: 0.09 },
  ],
  // 83 of 100 prefixes name an IRS campus.
  validator: { test: conformsTo({ validate }), chance: 0.83 },
  context: [
    'ein',
    'fein',
    'employer identification',
    'employer id',
    'federal tax id',
    'federal id',
    'tax id',
    'irs no',
  ],
  finds: [
    { text: 'EIN: 91-1144442', match: '91-1144442', level: 'high' },
    { text: 'Employer Identification Number 94-2404110', match: '94-2404110', level: 'high' },
    { text: 'FEIN 770493581', match: '770493581', level: 'medium' },
    { text: '"federalTaxId": "04-3326918"', match: '04-3326918', level: 'high' },
  ],
  ignores: [
    { text: 'EIN 07-1144442', because: 'prefix 07 is not assigned' },
    { text: 'part 91-1144442', because: 'no word about employers' },
    { text: 'EIN 91-114444', because: 'too short' },
    { text: 'EIN 91-1144442-01', because: 'a longer number' },
    { text: 'FEIN-like 991-1144442', because: 'three digits in front' },
  ],
});
