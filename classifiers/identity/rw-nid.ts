import { defineInfotype } from '../../src/detect/infotype.js';

/** NIDA: kind of holder, year of birth, 8 for men and 7 for women, serial, issue, two digits of security. */
export default defineInfotype({
  title: 'Rwandan national identity number',
  region: ['RW'],
  categories: ['pii'],
  regulations: ['Law 058/2021 (RW)'],
  patterns: [
    { regex: /\b[123] (?:19[2-9]\d|20[0-2]\d) [78] \d{7} \d \d{2}\b/, prior: 0.66 },
    { regex: /\b[123](?:19[2-9]\d|20[0-2]\d)[78]\d{10}\b/, prior: 0.15 },
  ],
  context: [
    'national id',
    'national id number',
    'national identity',
    'nid',
    'id number',
    'indangamuntu',
    'irangamuntu',
    'nida',
    'numero y indangamuntu',
    'carte d identite',
    'rwanda',
    'rwandan',
  ],
  finds: [
    { text: 'Indangamuntu: 1 1984 8 0041720 1 37', match: '1 1984 8 0041720 1 37', level: 'high' },
    { text: 'Rwanda national ID 1199570044172093', match: '1199570044172093', level: 'medium' },
    { text: '{"nid":"1200280118204417"}', match: '1200280118204417', level: 'medium' },
    { text: 'holder of 1 1975 7 0220847 0 12', match: '1 1975 7 0220847 0 12', level: 'low' },
  ],
  ignores: [
    { text: 'national ID 1198490044172037', because: 'no sex has the digit 9' },
    { text: 'national ID 1188480041720137', because: 'the year 1884' },
    { text: 'national ID 119848004172013', because: 'fifteen digits' },
    { text: 'national ID 11984800417201377', because: 'seventeen digits' },
    { text: 'order 1199570044172093', because: 'no word about identity' },
  ],
});
