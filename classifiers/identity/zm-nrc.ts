import { defineInfotype } from '../../src/detect/infotype.js';

/** Six digits, two of the district and one of citizenship (1 Zambian, 2 of a Commonwealth country, 3 foreign). */
export default defineInfotype({
  title: 'Zambian national registration card number (NRC)',
  region: ['ZM'],
  categories: ['pii'],
  regulations: ['Data Protection Act (ZM)'],
  patterns: [
    { regex: /\b\d{6}\/[1-9]\d\/[123]\b/, prior: 0.35 },
    { regex: /\b\d{6}-[1-9]\d-[123]\b/, prior: 0.15 },
    { regex: /\b\d{6}[1-9]\d[123]\b/, prior: 0.095 },
  ],
  context: [
    'nrc',
    'nrc no',
    'nrc number',
    'national registration card',
    'national registration',
    'national registration number',
    'green nrc',
    'zambia',
    'zambian',
  ],
  neverReal: ['111111/11/1', '000000/00/1'],
  finds: [
    { text: 'NRC: 284417/61/1', match: '284417/61/1', level: 'high' },
    { text: 'National Registration Card No. 118204/10/1', match: '118204/10/1', level: 'high' },
    { text: '{"nrc":"773418/52/1"}', match: '773418/52/1', level: 'high' },
    { text: 'Zambian, NRC number 220847743', match: '220847743', level: 'medium' },
  ],
  ignores: [
    { text: 'path 284417/61/1', because: 'no word about registration' },
    { text: 'NRC 284417/61/7', because: 'no citizenship has the digit 7' },
    { text: 'NRC 28441/61/1', because: 'five digits' },
    { text: 'NRC 2844177/61/1', because: 'seven digits' },
    { text: 'NRC 284417/61/12', because: 'two digits of citizenship' },
  ],
});
