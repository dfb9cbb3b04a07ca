import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * State, office, series and four digits; since 2021 also year, BH, four digits and letters (Central Motor Vehicles
 * Rules 50 and 51).
 */
export default defineInfotype({
  title: 'Indian vehicle registration plate',
  region: ['IN'],
  categories: ['pii'],
  regulations: ['DPDP Act', 'Motor Vehicles Act'],
  aliases: { presidio: 'IN_VEHICLE_REGISTRATION' },
  patterns: [
    {
      regex:
        /\b(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRS]|U[AKP]|WB)[ -]\d{1,2}[ -][A-HJ-NP-Z]{1,3}[ -]\d{4}\b/,
      prior: 0.7,
    },
    {
      regex:
        /\b(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRS]|U[AKP]|WB)[ -]?\d{1,2}[ -]?[A-HJ-NP-Z]{1,3}[ -]?\d{4}\b/,
      prior: 0.4,
    },
    { regex: /\b2[1-9][ -]?BH[ -]?\d{4}[ -]?[A-HJ-NP-Z]{1,2}\b/, prior: 0.5 },
  ],
  context: [
    'licence plate',
    'license plate',
    'number plate',
    'plate',
    'plate number',
    'plate no',
    'vehicle registration',
    'registration',
    'registration number',
    'registration no',
    'reg no',
    'vehicle no',
    'vehicle number',
    'rc',
    'rc number',
    'rto',
    'gaadi number',
    'vahan',
    'वाहन',
  ],
  finds: [
    { text: 'Vehicle No: MH 12 KL 4827', match: 'MH 12 KL 4827', level: 'high' },
    { text: 'RC number KA05MX9173', match: 'KA05MX9173', level: 'high' },
    { text: '"registration":"DL-3-CAB-7302"', match: 'DL-3-CAB-7302', level: 'high' },
    { text: 'BH series plate 22 BH 4820 AC', match: '22 BH 4820 AC', level: 'high' },
    { text: 'parked TN-09-BX-6173', match: 'TN-09-BX-6173' },
  ],
  ignores: [
    { text: 'vehicle no XX 12 KL 4827', because: 'no such state' },
    { text: 'vehicle no MH 12 KL 482', because: 'three digits' },
    { text: 'vehicle no MH 123 KL 4827', because: 'three digits of office' },
    { text: 'batch MH12KL4827', because: 'no word about vehicles' },
  ],
});
