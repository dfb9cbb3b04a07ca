import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Georgian personal number',
  region: ['GE'],
  categories: ['pii'],
  regulations: ['Law on Personal Data Protection (GE)'],
  // No check is published.
  patterns: [{ regex: /\b\d{11}\b/, prior: 0.1 }],
  context: [
    'პირადი ნომერი',
    'პირადი ნომრით',
    'პირადი',
    'პ ნ',
    'პირადობის მოწმობა',
    'piradi nomeri',
    'georgian personal number',
    'georgian id',
    'georgian national id',
    'georgia personal number',
    'личный номер',
  ],
  finds: [
    { text: 'პირადი ნომერი: 01024088137', match: '01024088137', level: 'medium' },
    { text: 'პირადი ნომრით 61001047259', match: '61001047259', level: 'medium' },
    { text: '{"piradiNomeri":"35001120846"}', match: '35001120846', level: 'medium' },
    { text: 'Georgian personal number 12002039471', match: '12002039471', level: 'medium' },
  ],
  ignores: [
    { text: 'Georgian personal number 0102408813', because: 'ten digits' },
    { text: 'Georgian personal number 010240881370', because: 'twelve digits' },
    { text: 'Georgian personal number A01024088137', because: 'inside a longer token' },
    { text: 'order 01024088137', because: 'no word about persons' },
  ],
});
