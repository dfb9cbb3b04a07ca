import { defineInfotype } from '../../src/detect/infotype.js';

/** The document number of the card: two letters and seven to ten digits (IRCC, help centre); no check digit. */
export default defineInfotype({
  title: 'Canadian permanent resident card number',
  region: ['CA'],
  categories: ['pii'],
  regulations: ['PIPEDA'],
  patterns: [
    { regex: /\b(?:RA|PA)\d{7,10}\b/, prior: 0.2 },
    { regex: /\b[A-Z]{2}\d{7,10}\b/, prior: 0.1 },
  ],
  context: [
    'permanent resident card',
    'pr card',
    'pr card number',
    'permanent resident',
    'permanent residence card',
    'maple leaf card',
    'carte de resident permanent',
    'carte rp',
    'resident permanent',
    'ircc',
  ],
  finds: [
    { text: 'PR card number RA0307741882', match: 'RA0307741882', level: 'high' },
    { text: 'carte de résident permanent: PA0441907', match: 'PA0441907', level: 'high' },
    { text: '{"permanentResidentCard":"RA4407193"}', match: 'RA4407193', level: 'high' },
    { text: 'Permanent resident card no. TB10448271', match: 'TB10448271', level: 'medium' },
  ],
  ignores: [
    { text: 'lot RA0307741882', because: 'no word about residents' },
    { text: 'PR card RA030774', because: 'six digits' },
    { text: 'PR card RA030774188233', because: 'twelve digits' },
    { text: 'PR card R0307741882', because: 'one letter' },
    { text: 'PR card expires 2027', because: 'a year' },
  ],
});
