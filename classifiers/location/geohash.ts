import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Geohash of a place',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  // Base 32 without a, i, l and o; six characters are a quarter of a town, twelve less than a hand.
  patterns: [{ regex: /\b(?=[0-9]{0,11}[b-hjkmnp-z])(?=[b-hjkmnp-z]{0,11}\d)[0-9b-hjkmnp-z]{5,12}\b/, prior: 0.08 }],
  context: ['geohash', 'geohashes', 'geo hash'],
  finds: [
    { text: 'geohash: u33dc0cppjs7', match: 'u33dc0cppjs7' },
    { text: '{"geohash":"dr5regw3p"}', match: 'dr5regw3p' },
    { text: 'Geohash u09tvw0', match: 'u09tvw0' },
    { text: 'geo_hash=9q8yyk', match: '9q8yyk' },
  ],
  ignores: [
    { text: 'token u33dc0cppjs7', because: 'no word about places' },
    { text: 'geohash: u33dcailo', because: 'a letter that is not used' },
    { text: 'geohash: u33d', because: 'four characters' },
    { text: 'geohash: berlin', because: 'letters alone' },
  ],
});
