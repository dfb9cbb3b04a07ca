import { defineInfotype } from '../../src/detect/infotype.js';

/** Colour of the card (00 and 01 yellow, 30 and 31 red or purple, 50 and 51 green) and six digits. */
export default defineInfotype({
  title: 'Brunei identity card number',
  region: ['BN'],
  categories: ['pii'],
  regulations: ['PDPO'],
  patterns: [{ regex: /\b[035][01]-\d{6}\b/, prior: 0.15 }],
  context: [
    'brunei',
    'bruneian',
    'brunei ic',
    'bru ic',
    'smart identity card',
    'smart ic',
    'kad pengenalan',
    'ic number',
    'ic no',
    'no kp',
  ],
  finds: [
    { text: 'Brunei IC: 00-482091', match: '00-482091', level: 'medium' },
    { text: 'No. Kad Pengenalan 01-073021', match: '01-073021', level: 'medium' },
    { text: '"ic_number":"50-916305"', match: '50-916305', level: 'medium' },
    { text: 'Smart Identity Card 31-261730', match: '31-261730', level: 'medium' },
  ],
  ignores: [
    { text: 'range 00-482091', because: 'no word about identity' },
    { text: 'Brunei IC 20-482091', because: 'no such colour' },
    { text: 'Brunei IC 00-48209', because: 'five digits' },
    { text: 'Brunei IC 00-4820911', because: 'seven digits' },
  ],
});
