import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'German securities number (WKN)',
  region: ['DE', 'AT'],
  categories: ['financial'],
  regulations: [],
  patterns: [{ regex: /\b(?=[0-9A-HJ-NP-Z]{0,5}\d)[0-9A-HJ-NP-Z]{6}\b/, prior: 0.12 }],
  context: ['wkn', 'wertpapierkennnummer', 'wertpapier kennnummer', 'wertpapierkenn nummer', 'wpkn', 'kennnummer'],
  finds: [
    { text: 'WKN: 702844', match: '702844', level: 'medium' },
    { text: 'WKN A1DE1E', match: 'A1DE1E', level: 'medium' },
    { text: '{"wkn":"DBX1D5"}', match: 'DBX1D5', level: 'medium' },
    { text: 'Wertpapierkennnummer 843735', match: '843735', level: 'medium' },
  ],
  ignores: [
    { text: 'WKN 71646', because: 'five characters' },
    { text: 'WKN 7164777', because: 'seven characters' },
    { text: 'WKN ABCDEF', because: 'no digit' },
    { text: 'color 716460', because: 'no word about securities' },
  ],
});
