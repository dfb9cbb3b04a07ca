import { defineInfotype } from '../../src/detect/infotype.js';

/** Five digits from 00501 on, four more for the delivery point (ZIP+4, United States Postal Service). */
export default defineInfotype({
  title: 'US postal code (ZIP)',
  region: ['US'],
  categories: ['pii'],
  regulations: ['CCPA', 'HIPAA'],
  patterns: [
    // Behind a town and its state.
    {
      regex:
        /, (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]),? {1,2}(?<value>(?!00[0-4])\d{5}(?:-\d{4})?)\b/,
      prior: 0.75,
    },
    { regex: /\b(?!00[0-4])\d{5}-\d{4}\b/, prior: 0.14 },
    { regex: /\b(?!00[0-4])\d{5}\b/, prior: 0.106 },
  ],
  context: [
    'zip',
    'zips',
    'zip code',
    'zip codes',
    'zip4',
    'zip plus four',
    'postal code',
    'mailing zip',
    'billing zip',
  ],
  finds: [
    { text: 'ZIP code: 62704', match: '62704', level: 'medium' },
    { text: 'Springfield, IL 62704', match: '62704' },
    { text: '"zip":"94105-1804"', match: '94105-1804', level: 'medium' },
    { text: 'Austin, TX 78701-2214, USA', match: '78701-2214' },
    { text: 'billing_zip=10027', match: '10027', level: 'medium' },
  ],
  ignores: [
    { text: 'order 62704', because: 'no word about post' },
    { text: 'ZIP code 00204', because: 'below 00501' },
    { text: 'ZIP code 6270', because: 'four digits' },
    { text: 'ZIP code 627041', because: 'six digits' },
    { text: 'port 62704-1', because: 'a port' },
  ],
});
