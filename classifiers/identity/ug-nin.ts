import { defineInfotype } from '../../src/detect/infotype.js';

/** NIRA: C for citizens (A alien, P parent abroad), M or F, the year of birth and ten letters and digits. */
export default defineInfotype({
  title: 'Ugandan national identification number (NIN)',
  region: ['UG'],
  categories: ['pii'],
  regulations: ['Data Protection and Privacy Act (UG)'],
  patterns: [
    { regex: /\bC[MF]\d{7}[0-9A-Z]{5}\b/, prior: 0.3 },
    { regex: /\b[CAP][MF]\d{2}[0-9A-Z]{10}\b/, prior: 0.13 },
  ],
  context: [
    'nin',
    'nin number',
    'national id',
    'national id number',
    'national identification number',
    'nira',
    'uganda national id',
    'ugandan id',
    'uganda',
    'ndaga muntu',
  ],
  finds: [
    { text: 'NIN: CM84072100GKDA', match: 'CM84072100GKDA', level: 'medium' },
    { text: 'Uganda National ID CF9511190DL3HK', match: 'CF9511190DL3HK', level: 'high' },
    { text: '{"nin":"CM75082201PQRT"}', match: 'CM75082201PQRT', level: 'medium' },
    { text: 'registered with NIRA as CF02031104HWXE', match: 'CF02031104HWXE', level: 'medium' },
  ],
  ignores: [
    { text: 'SKU CM84072100GKDA', because: 'no word about identity' },
    { text: 'NIN CM84072100GKD', because: 'thirteen characters' },
    { text: 'NIN CM84072100GKDAA', because: 'fifteen characters' },
    { text: 'NIN CX84072100GKDA', because: 'no sex has this letter' },
    { text: 'NIN CMA4072100GKDA', because: 'a letter in the year of birth' },
  ],
});
