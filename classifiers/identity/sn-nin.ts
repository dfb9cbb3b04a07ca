import { defineInfotype } from '../../src/detect/infotype.js';

/** 1 for men and 2 for women, three digits of the registry, the year of birth, five digits; no check is published. */
export default defineInfotype({
  title: 'Senegalese national identification number (NIN)',
  region: ['SN'],
  categories: ['pii'],
  regulations: ['Loi 2008-12'],
  patterns: [
    { regex: /\b[12] \d{3} (?:19[2-9]\d|20[0-2]\d) \d{5}\b/, prior: 0.5 },
    { regex: /\b[12]\d{3}(?:19[2-9]\d|20[0-2]\d)\d{5}\b/, prior: 0.12 },
  ],
  context: [
    'nin',
    'cni',
    "numero d'identification nationale",
    "numero d'identification national",
    "carte nationale d'identite",
    "carte d'identite",
    "piece d'identite",
    'carte cedeao',
    'senegal',
    'senegalais',
    'senegalaise',
  ],
  finds: [
    { text: 'CNI: 1 548 1984 00417', match: '1 548 1984 00417', level: 'high' },
    { text: 'NIN 2751199501182', match: '2751199501182', level: 'medium' },
    { text: '{"cni":"1619197500220"}', match: '1619197500220', level: 'medium' },
    { text: 'carte nationale d’identité sénégalaise n° 2 870 2002 00315', match: '2 870 2002 00315', level: 'high' },
  ],
  ignores: [
    { text: 'lot 2751199501182', because: 'no word about identity' },
    { text: 'CNI 3548198400417', because: 'no sex has the digit 3' },
    { text: 'CNI 1548188400417', because: 'the year 1884' },
    { text: 'CNI 154819840041', because: 'twelve digits' },
    { text: 'CNI 15481984004177', because: 'fourteen digits' },
  ],
});
