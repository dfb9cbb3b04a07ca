import { defineInfotype } from '../../src/detect/infotype.js';
import { cell, labelled } from '../../src/detect/labelled.js';

const hash = '(?=[0-9]{0,11}[b-hjkmnp-z])(?=[b-hjkmnp-z]{0,11}\\d)[0-9b-hjkmnp-z]{5,12}(?!\\w)';

export default defineInfotype({
  title: 'Geohash of a place',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  // Base 32 without a, i, l and o; six characters are a quarter of a town, twelve less than a hand.
  patterns: [
    labelled(['geohash', 'geo hash'], hash, 0.6),
    { regex: new RegExp(`\\b[gG]eo-?[hH]ash (?:is |of )?(?<value>${hash})`), prior: 0.6 },
    cell(hash, 0.1),
  ],
  context: ['geohash', 'geohashes', 'geo hash'],
  finds: [
    { text: 'geohash: u33dc0cppjs7', match: 'u33dc0cppjs7', level: 'high' },
    { text: '{"geohash":"dr5regw3p"}', match: 'dr5regw3p', level: 'high' },
    { text: 'Geohash u09tvw0', match: 'u09tvw0', level: 'high' },
    { text: 'geo_hash=9q8yyk', match: '9q8yyk', level: 'high' },
  ],
  ignores: [
    { text: 'token u33dc0cppjs7', because: 'no word about places' },
    { text: 'geohash: u33dcailo', because: 'a letter that is not used' },
    { text: 'geohash: u33d', because: 'four characters' },
    { text: 'geohash: berlin', because: 'letters alone' },
  ],
});
