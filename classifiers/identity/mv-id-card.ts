import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A and six digits (Department of National Registration). */
export default defineInfotype({
  title: 'Maldivian identity card number',
  region: ['MV'],
  categories: ['pii'],
  regulations: [],
  patterns: [namedAs('MV', /\bA\d{6}\b/, 0.4), { regex: /\bA\d{6}\b/, prior: 0.12 }],
  context: [
    'maldivian',
    'maldives',
    'maldivian id',
    'maldives id',
    'dhivehi',
    'national id',
    'id card no',
    'id card number',
    'އައިޑީ',
  ],
  finds: [
    { text: 'Maldivian ID card: A048209', match: 'A048209', level: 'high' },
    { text: 'Maldives national ID A173021', match: 'A173021', level: 'high' },
    { text: '"maldivesId":"A091630"', match: 'A091630', level: 'medium' },
    { text: 'ID card no. A261730 (Maldives)', match: 'A261730', level: 'medium' },
  ],
  ignores: [
    { text: 'paper size A048209', because: 'no word about identity' },
    { text: 'Maldivian ID A04820', because: 'five digits' },
    { text: 'Maldivian ID B048209', because: 'does not start with A' },
    { text: 'Maldivian ID A0482091', because: 'seven digits' },
  ],
});
