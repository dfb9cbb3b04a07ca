import { defineInfotype } from '../../src/detect/infotype.js';

/** Six digits that begin with the sector, 01 to 82 (Singapore Post). */
export default defineInfotype({
  title: 'Singapore postal code',
  region: ['SG'],
  categories: ['pii'],
  regulations: ['PDPA'],
  patterns: [
    { regex: /\bSingapore,? (?<value>(?:0[1-9]|[1-7]\d|8[0-2])\d{4})\b/, prior: 0.86 },
    { regex: /\bS ?\((?<value>(?:0[1-9]|[1-7]\d|8[0-2])\d{4})\)/, prior: 0.8 },
    { regex: /\b(?:0[1-9]|[1-7]\d|8[0-2])\d{4}\b/, prior: 0.1 },
  ],
  context: ['postal code', 'postal codes', 'postcode', 'zip code'],
  finds: [
    { text: '12 Marina View, Singapore 018961', match: '018961', level: 'high' },
    { text: 'Blk 105 Bedok North #04-12 S(460105)', match: '460105' },
    { text: 'Orchard Road, Singapore, 238801', match: '238801', level: 'high' },
    { text: 'Postal code: 079903 (SG)', match: '079903', level: 'medium' },
  ],
  ignores: [
    { text: 'order 238801', because: 'no word about post' },
    { text: 'Singapore 998801', because: 'no such sector' },
    { text: 'Singapore 23880', because: 'five digits' },
    { text: 'Singapore 2388011', because: 'seven digits' },
  ],
});
