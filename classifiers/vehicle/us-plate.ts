import { defineInfotype } from '../../src/detect/infotype.js';

/** Shapes of the states; none is told from a stock number but by a word about plates. */
export default defineInfotype({
  title: 'US vehicle registration plate',
  region: ['US'],
  categories: ['pii'],
  regulations: ['CCPA', 'DPPA'],
  patterns: [
    {
      regex:
        /\b(?:[A-Z]{3}[ -]?\d{3,4}|\d[A-Z]{3}\d{3}|\d{3}[ -]?[A-Z]{3}|[A-Z]{2}[ -]?\d{5}|[A-Z]\d{2}[ -]?[A-Z]{3}|[A-Z]{3}[ -]?[A-Z]\d{2}|\d[A-Z]{2}[ -]?\d{3,4}|\d[A-Z]{3}[ -]?\d{2})\b/,
      prior: 0.115,
    },
  ],
  context: [
    'license plate',
    'license plates',
    'plate number',
    'plate no',
    'vehicle plate',
    'plate',
    'tag number',
    'license tag',
    'dmv plate',
    'plate state',
    'lpn',
    'lpr',
  ],
  finds: [
    { text: 'License plate: 8KLM482', match: '8KLM482', level: 'medium' },
    { text: 'Plate number ABX-9173 (TX)', match: 'ABX-9173', level: 'medium' },
    { text: '"license_plate":"KTR 482"', match: 'KTR 482', level: 'medium' },
    { text: 'tag number D17-XKL', match: 'D17-XKL', level: 'medium' },
  ],
  ignores: [
    { text: 'stock 8KLM482', because: 'no word about plates' },
    { text: 'license plate LAYER', because: 'letters alone' },
    { text: 'license plate 482917', because: 'digits alone' },
    { text: 'license plate ABX-91', because: 'too short' },
  ],
});
