import { defineInfotype } from '../../src/detect/infotype.js';

/** Letter, digit, letter, digit, letter, digit without D, F, I, O, Q and U, W and Z never in front (Canada Post). */
export default defineInfotype({
  title: 'Canadian postal code',
  region: ['CA'],
  categories: ['pii'],
  regulations: ['PIPEDA'],
  patterns: [
    { regex: /\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d\b/, prior: 0.7 },
    { regex: /\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]-\d[ABCEGHJ-NPRSTV-Z]\d\b/, prior: 0.3 },
    { regex: /\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d\b/, prior: 0.12 },
    { regex: /\b[abceghj-nprstvxy]\d[abceghj-nprstv-z] ?\d[abceghj-nprstv-z]\d\b/, prior: 0.1 },
  ],
  context: [
    'postal code',
    'postal codes',
    'code postal',
    'postcode',
    'canada',
    'ontario',
    'quebec',
    'alberta',
    'british columbia',
    'manitoba',
    'toronto',
    'montreal',
    'vancouver',
    'calgary',
    'ottawa',
  ],
  finds: [
    { text: 'Postal code: K1P 5M7', match: 'K1P 5M7', level: 'high' },
    { text: 'Montréal (Québec) H2X 3L4', match: 'H2X 3L4', level: 'high' },
    { text: '"postalCode":"V6B4N9"', match: 'V6B4N9', level: 'medium' },
    { text: 'ship to T2P 1J9', match: 'T2P 1J9' },
    { text: 'code postal g1r 2s5', match: 'g1r 2s5', level: 'medium' },
  ],
  ignores: [
    { text: 'postal code D1P 5M7', because: 'D is not used' },
    { text: 'postal code W1P 5M7', because: 'W is never in front' },
    { text: 'postal code K1P 5M', because: 'five characters' },
    { text: 'colour K1P5M7A', because: 'inside a longer token' },
    { text: 'id a1b2c3', because: 'no word about post' },
  ],
});
