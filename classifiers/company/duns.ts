import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Since 2006 Dun & Bradstreet assigns numbers without check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'D-U-N-S number',
  region: [],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\b\d{2}-\d{3}-\d{4}\b/, prior: 0.2 },
    { regex: /\b\d{9}\b/, prior: 0.1 },
  ],
  validator: { test: plausible, chance: 0.98 },
  context: [
    'duns',
    'duns number',
    'duns no',
    'd u n s',
    'd u n s number',
    'dun bradstreet',
    'dun and bradstreet',
    'dnb number',
    'sam gov',
  ],
  finds: [
    { text: 'D-U-N-S Number: 67-585-1341', match: '67-585-1341', level: 'high' },
    { text: 'DUNS 100988754', match: '100988754', level: 'medium' },
    { text: '{"dunsNumber":"095218442"}', match: '095218442', level: 'medium' },
    { text: 'D-U-N-S®: 879687396', match: '879687396', level: 'medium' },
  ],
  ignores: [
    { text: 'DUNS 12-345-678', because: 'eight digits' },
    { text: 'DUNS 1505503002', because: 'ten digits' },
    { text: 'DUNS 000000000', because: 'zeros' },
    { text: 'total 150463525', because: 'no word about Dun & Bradstreet' },
  ],
});
