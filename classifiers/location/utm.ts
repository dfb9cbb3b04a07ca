import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'UTM coordinates',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    {
      regex:
        /\b(?:0?[1-9]|[1-5]\d|60) ?[C-HJ-NP-X] [1-9]\d{5}(?:\.\d{1,3})? ?(?:m ?)?E?,? ?\d{6,7}(?:\.\d{1,3})?(?: ?m? ?N)?(?![\w.])/,
      prior: 0.4,
    },
    { regex: /\b[1-9]\d{5}(?:\.\d{1,3})? ?m? ?E,? \d{6,7}(?:\.\d{1,3})? ?m? ?N\b/, prior: 0.5 },
  ],
  context: [
    'utm',
    'utm zone',
    'easting',
    'northing',
    'coordinates',
    'coordenadas',
    'koordinaten',
    'coordonnees',
    'zone',
    'huso',
  ],
  finds: [
    { text: 'UTM 33U 392273 5820075', match: '33U 392273 5820075', level: 'high' },
    { text: 'coordinates 18T 583960 4507523,', match: '18T 583960 4507523', level: 'high' },
    { text: 'UTM: 448252 m E, 5411932 m N', match: '448252 m E, 5411932 m N', level: 'high' },
    { text: 'Huso 30 T 440290 4474254', match: '30 T 440290 4474254', level: 'high' },
  ],
  ignores: [
    { text: 'part 33U 392273 5820075', because: 'no word about places' },
    { text: 'UTM 63U 392273 5820075', because: 'no zone 63' },
    { text: 'UTM 33U 39227 5820075', because: 'five digits to the east' },
    { text: 'utm_source=33U', because: 'a parameter of a campaign' },
  ],
});
