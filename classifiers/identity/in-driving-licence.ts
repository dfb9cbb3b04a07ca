import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * State, two digits of the office, year of issue and seven digits (Sarathi, Ministry of Road Transport and Highways).
 */
export default defineInfotype({
  title: 'Indian driving licence number',
  region: ['IN'],
  categories: ['pii'],
  regulations: ['DPDP Act', 'Motor Vehicles Act'],
  aliases: { macie: 'INDIA_DRIVERS_LICENSE' },
  patterns: [
    {
      regex:
        /\b(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRS]|U[AKP]|WB)[ -]?\d{2}[A-Z]?[ /-]?(?:19[5-9]|20[0-4])\d[ /-]?\d{7}\b/,
      prior: 0.75,
    },
  ],
  context: [
    'driving licence',
    'driving license',
    'dl',
    'dl no',
    'dl number',
    'licence no',
    'licence number',
    'license number',
    'rto',
    'sarathi',
    'ड्राइविंग लाइसेंस',
  ],
  finds: [
    { text: 'Driving Licence No. MH12 20110048209', match: 'MH12 20110048209', level: 'high' },
    { text: 'DL-0420190730215 issued by RTO', match: 'DL-0420190730215', level: 'high' },
    { text: 'dl_number=KA0520150091630', match: 'KA0520150091630', level: 'high' },
    { text: 'Licence No: TN-01-2008-0617304', match: 'TN-01-2008-0617304', level: 'high' },
    { text: 'GJ05 20170003948', match: 'GJ05 20170003948' },
  ],
  ignores: [
    { text: 'DL MH12 2011004820', because: 'six digits of serial' },
    { text: 'DL XX12 20110048209', because: 'no such state' },
    { text: 'DL MH12 18110048209', because: 'issued in 1811' },
    { text: 'DL MH12 201100482091', because: 'eight digits of serial' },
    { text: 'licence MH2 20110048209', because: 'one digit of office' },
  ],
});
