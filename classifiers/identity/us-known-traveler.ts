import { defineInfotype } from '../../src/detect/infotype.js';

/** CBP numbers members from 98, 99 or 15 (the PASSID); TSA PreCheck numbers start with TT or TE. */
export default defineInfotype({
  title: 'US known traveler number (Global Entry, TSA PreCheck)',
  region: ['US'],
  categories: ['pii'],
  regulations: ['CCPA', 'Privacy Act of 1974'],
  patterns: [
    { regex: /\bT[TE][A-Z0-9]{7}\b/, prior: 0.12 },
    { regex: /\b(?:98|99|15|50)\d{7}\b/, prior: 0.13 },
  ],
  context: [
    'known traveler',
    'known traveller',
    'known traveler number',
    'known traveller number',
    'ktn',
    'ktn number',
    'global entry',
    'passid',
    'pass id',
    'tsa precheck',
    'tsa pre check',
    'precheck',
    'nexus',
    'sentri',
    'trusted traveler',
    'trusted traveller',
  ],
  finds: [
    { text: 'Known Traveler Number: 985103347', match: '985103347', level: 'medium' },
    { text: 'KTN TT1180P4X', match: 'TT1180P4X', level: 'medium' },
    { text: '{"knownTravelerNumber":"991774280"}', match: '991774280', level: 'medium' },
    { text: 'Global Entry PASSID 152083316', match: '152083316', level: 'medium' },
  ],
  ignores: [
    { text: 'invoice 985103347', because: 'no word about travellers' },
    { text: 'KTN 98510334', because: 'eight digits' },
    { text: 'KTN 9851033470', because: 'ten digits' },
    { text: 'KTN 785103347', because: 'no programme starts with 78' },
    { text: 'known traveler: yes', because: 'no number' },
  ],
});
