import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Companies House has no check digit; one digit eight times and counting are nobody's number. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'UK company number (Companies House)',
  region: ['GB'],
  categories: ['financial'],
  regulations: ['UK GDPR'],
  patterns: [
    {
      regex: /\b(?:A[CP]|C[ESU]|F[CE]|G[ENS]|I[CP]|L[P]|N[CFILOPRVZ]|O[CE]|P[C]|R[0CS]|S[CEFILOPRZ]|ZC)\d{6}\b/,
      prior: 0.165,
    },
    { regex: /\b[01]\d{7}\b/, prior: 0.1 },
  ],
  validator: { test: plausible, chance: 0.98 },
  context: [
    'company number',
    'company no',
    'company reg',
    'company registration',
    'company registration number',
    'companies house',
    'registered number',
    'registered no',
    'registered in england',
    'registered in england and wales',
    'registered in scotland',
    'registration number',
    'crn',
  ],
  finds: [
    { text: 'Company number: 00441773', match: '00441773', level: 'medium' },
    { text: 'Registered in Scotland No. SC988330', match: 'SC988330', level: 'high' },
    { text: '{"companyNumber":"OC115474"}', match: 'OC115474', level: 'high' },
    { text: 'registered in England and Wales under company number 17751239', match: '17751239', level: 'medium' },
  ],
  ignores: [
    { text: 'Company number 0247187', because: 'seven digits' },
    { text: 'Company number 024948449', because: 'nine digits' },
    { text: 'Company number XY123456', because: 'no such register' },
    { text: 'Company number 00000000', because: 'zeros' },
    { text: 'order SC123456', because: 'no word about companies' },
  ],
});
