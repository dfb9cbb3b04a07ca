import { defineInfotype } from '../../src/detect/infotype.js';

/** Four digits from 1000 on (Swiss Post). */
export default defineInfotype({
  title: 'Swiss postal code',
  region: ['CH', 'LI'],
  categories: ['pii'],
  regulations: ['FADP'],
  patterns: [
    { regex: /\b(?:CH|FL|LI)-(?<value>[1-9]\d{3})(?= {1,2}[A-ZÄÖÜ])/, prior: 0.88 },
    { regex: /\b[1-9]\d{3}\b/, prior: 0.1 },
  ],
  context: [
    'plz',
    'postleitzahl',
    'npa',
    'numero postal',
    'numero postal d acheminement',
    'numero postale d avviamento',
    'postal code',
  ],
  finds: [
    { text: 'PLZ: 8001', match: '8001', level: 'medium' },
    { text: 'NPA 1204 Genève', match: '1204', level: 'medium' },
    { text: 'CH-4051 Basel', match: '4051', level: 'high' },
    { text: '"plz":"3011"', match: '3011', level: 'medium' },
  ],
  ignores: [
    { text: 'Zimmer 8001', because: 'no word about post' },
    { text: 'PLZ 801', because: 'three digits' },
    { text: 'PLZ 0801', because: 'starts with zero' },
    { text: 'CH-80011 Zürich', because: 'five digits' },
  ],
});
