import { defineInfotype } from '../../src/detect/infotype.js';

/** Thirteen digits, written 4-4-5 (National Statistics and Information Authority). */
export default defineInfotype({
  title: 'Afghan electronic identity card number (e-Tazkira)',
  region: ['AF'],
  categories: ['pii'],
  regulations: [],
  patterns: [
    { regex: /\b1[34]\d{2}-\d{4}-\d{5}\b/, prior: 0.4 },
    { regex: /\b1[34]\d{11}\b/, prior: 0.14 },
  ],
  context: [
    'tazkira',
    'tazkera',
    'e tazkira',
    'etazkira',
    'electronic tazkira',
    'تذکره',
    'تذکره الکترونیکی',
    'نمبر تذکره',
  ],
  finds: [
    { text: 'e-Tazkira: 1399-0482-09173', match: '1399-0482-09173', level: 'high' },
    { text: 'Tazkira No. 1400-0730-21584', match: '1400-0730-21584', level: 'high' },
    { text: 'تذکره 1401-0916-30548', match: '1401-0916-30548', level: 'high' },
    { text: '"tazkira":"1402061730482"', match: '1402061730482', level: 'medium' },
  ],
  ignores: [
    { text: 'ref 1399-0482-09173', because: 'no word about the card' },
    { text: 'Tazkira 1399-0482-0917', because: 'twelve digits' },
    { text: 'Tazkira 1299-0482-09173', because: 'a year before the card' },
    { text: 'Tazkira 1399-0482-091731', because: 'fourteen digits' },
  ],
});
