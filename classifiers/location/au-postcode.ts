import { defineInfotype } from '../../src/detect/infotype.js';

/** Four digits whose first names the state (Australia Post). */
export default defineInfotype({
  title: 'Australian postcode',
  region: ['AU'],
  categories: ['pii'],
  regulations: ['Privacy Act 1988'],
  patterns: [
    // Behind the state.
    {
      regex:
        /\b(?:NSW (?=[12])|V(?:IC|ic) (?=[38])|Q(?:LD|ld) (?=[49])|SA (?=5)|WA (?=6)|T(?:AS|as) (?=7)|NT (?=08)|ACT (?=26))(?<value>\d{4})\b/,
      prior: 0.7,
    },
    { regex: /\b(?:0[289]|[1-9]\d)\d{2}\b/, prior: 0.1 },
  ],
  context: ['postcode', 'postcodes', 'post code', 'postal code'],
  finds: [
    { text: 'Postcode: 3056', match: '3056', level: 'medium' },
    { text: '22 George Street, Sydney NSW 2000', match: '2000' },
    { text: '"postcode":"4101"', match: '4101', level: 'medium' },
    { text: 'Hobart TAS 7000, Australia', match: '7000' },
  ],
  ignores: [
    { text: 'room 3056', because: 'no word about post' },
    { text: 'postcode 305', because: 'three digits' },
    { text: 'postcode 30566', because: 'five digits' },
    { text: 'postcode 0156', because: 'no such state' },
  ],
});
