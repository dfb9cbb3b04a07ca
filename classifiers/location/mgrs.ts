import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Military grid reference (MGRS)',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  // Zone 1 to 60, band C to X, square of two letters, an even number of digits; I and O are not used.
  patterns: [
    {
      regex:
        /\b(?:0?[1-9]|[1-5]\d|60)[C-HJ-NP-X] ?[A-HJ-NP-Z][A-HJ-NP-V] ?(?:\d{4} ?\d{4}|\d{5} ?\d{5}|\d{3} ?\d{3})\b/,
      prior: 0.5,
    },
  ],
  context: ['mgrs', 'usng', 'grid', 'grid reference', 'military grid', 'coordinates', 'location', 'position'],
  finds: [
    { text: 'MGRS: 33UUP8920622188', match: '33UUP8920622188', level: 'high' },
    { text: 'grid 18S UJ 23480 06470', match: '18S UJ 23480 06470', level: 'high' },
    { text: 'USNG 18SUJ23480647', match: '18SUJ23480647', level: 'high' },
    { text: 'Position 31U DQ 4825 1193,', match: '31U DQ 4825 1193', level: 'high' },
  ],
  ignores: [
    { text: 'part 33UUP8920622188', because: 'no word about places' },
    { text: 'MGRS 63UUP8920622188', because: 'no zone 63' },
    { text: 'MGRS 33AUP8920622188', because: 'no band A' },
    { text: 'MGRS 33UUP892062218', because: 'an odd number of digits' },
  ],
});
