import { validate } from 'stdnum/lib/cjs/ca/bc_bhn.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'British Columbia personal health number (PHN)',
  region: ['CA'],
  categories: ['pii', 'health'],
  regulations: ['PIPEDA'],
  aliases: { google: 'CANADA_BC_PHN', macie: 'CANADA_HEALTH_NUMBER', stdnum: 'ca.bc_bhn' },
  patterns: [
    { regex: /\b9\d{3} \d{3} \d{3}\b/, prior: 0.05 },
    { regex: /\b9\d{3}-\d{3}-\d{3}\b/, prior: 0.1 },
    { regex: /\b9\d{9}\b/, prior: 0.025 },
  ],
  validator: { test: conformsTo({ validate }), chance: 1 / 11 },
  context: [
    'phn',
    'bc phn',
    'personal health number',
    'personal health no',
    'care card',
    'carecard',
    'bc services card',
    'msp number',
    'medical services plan',
    'british columbia health',
    'health number',
  ],
  finds: [
    { text: 'PHN: 9315 943 533', match: '9315 943 533', level: 'high' },
    { text: 'BC Personal Health Number 9785448120', match: '9785448120', level: 'high' },
    { text: '{"bc_phn":"9803087788"}', match: '9803087788', level: 'high' },
    { text: 'CareCard 9381-741-098', match: '9381-741-098', level: 'high' },
  ],
  ignores: [
    { text: 'PHN 9315 943 534', because: 'wrong check digit' },
    { text: 'PHN 8315943533', because: 'does not start with 9' },
    { text: 'PHN 931594353', because: 'nine digits' },
    { text: 'PHN 93159435330', because: 'eleven digits' },
    { text: 'batch 9785448120', because: 'no word about health' },
  ],
});
