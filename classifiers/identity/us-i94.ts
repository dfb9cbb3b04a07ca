import { defineInfotype } from '../../src/detect/infotype.js';

/** CBP: eleven digits until 2019, since then nine digits, a letter and a digit. */
export default defineInfotype({
  title: 'US arrival record number (Form I-94)',
  region: ['US'],
  categories: ['pii'],
  regulations: ['CCPA', 'Privacy Act of 1974'],
  patterns: [
    { regex: /\b\d{9}[A-Z]\d\b/, prior: 0.2 },
    { regex: /\b\d{11}\b/, prior: 0.12 },
    { regex: /\b\d{9} \d{2}\b/, prior: 0.12 },
  ],
  context: [
    'i 94',
    'i94',
    'i 94 number',
    'form i 94',
    'admission number',
    'admission record',
    'arrival departure',
    'arrival record',
    'departure number',
    'cbp i 94',
  ],
  finds: [
    { text: 'Form I-94 number: 448210973A6', match: '448210973A6', level: 'high' },
    { text: 'I-94 admission number 60277184935', match: '60277184935', level: 'medium' },
    { text: '{"i94_number":"711038264B2"}', match: '711038264B2', level: 'high' },
    { text: 'admission record no. 602771849 35', match: '602771849 35', level: 'medium' },
  ],
  ignores: [
    { text: 'tracking 60277184935', because: 'no word about the form' },
    { text: 'I-94 4482109736', because: 'ten digits' },
    { text: 'I-94 448210973A66', because: 'twelve characters' },
    { text: 'exit I-94 north, mile 290', because: 'a motorway' },
    { text: 'I-94 number 448210973AA', because: 'two letters' },
  ],
});
