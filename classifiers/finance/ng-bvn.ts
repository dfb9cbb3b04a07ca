import { defineInfotype } from '../../src/detect/infotype.js';

/** NIBSS: eleven digits, of which the first two are 22; no check digit is published. */
export default defineInfotype({
  title: 'Nigerian bank verification number (BVN)',
  region: ['NG'],
  categories: ['pii', 'financial'],
  regulations: ['NDPA'],
  patterns: [
    { regex: /\b22\d{9}\b/, prior: 0.16 },
    { regex: /\b1\d{10}\b/, prior: 0.09 },
  ],
  context: [
    'bvn',
    'bvns',
    'bvn number',
    'bank verification number',
    'bank verification',
    'bank verification no',
    'nibss',
  ],
  neverReal: ['22222222222', '11111111111', '12345678901'],
  finds: [
    { text: 'BVN: 22407182263', match: '22407182263', level: 'high' },
    { text: 'Bank Verification Number 22288300429', match: '22288300429', level: 'high' },
    { text: '{"bvn":"22151029077"}', match: '22151029077', level: 'high' },
    { text: 'customer_bvn,22366044187', match: '22366044187', level: 'high' },
  ],
  ignores: [
    { text: 'order 22407182263', because: 'no word about verification' },
    { text: 'BVN 2240718226', because: 'ten digits' },
    { text: 'BVN 224071822630', because: 'twelve digits' },
    { text: 'BVN 22222222222', because: 'one digit throughout' },
    { text: 'BVN 72407182263', because: 'no number starts with 7' },
  ],
});
