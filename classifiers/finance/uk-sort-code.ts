import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Pay.UK: two digits of the bank, then the branch; 00 is nobody's. */
const plausible = (candidate: string) => /^(?!00)/.test(candidate) && new Set(digitsOf(candidate)).size > 1;

export default defineInfotype({
  title: 'UK and Irish bank sort code',
  region: ['GB', 'IE'],
  categories: ['financial', 'pii'],
  regulations: ['UK GDPR', 'GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{2}-\d{2}-\d{2}\b/, prior: 0.12 },
    { regex: /\b\d{2} \d{2} \d{2}\b/, prior: 0.1 },
    { regex: /\b\d{6}\b/, prior: 0.1 },
  ],
  validator: { test: plausible, chance: 0.95 },
  context: [
    'sort code',
    'sortcode',
    'sort code no',
    'bank sort code',
    'branch sort code',
    'nsc',
    'national sort code',
    'bacs',
  ],
  finds: [
    { text: 'Sort code: 20-53-08', match: '20-53-08', level: 'medium' },
    { text: 'sort code 40 94 53', match: '40 94 53', level: 'medium' },
    { text: '{"sortCode":"609234"}', match: '609234', level: 'medium' },
    { text: 'NSC 93-27-62', match: '93-27-62', level: 'medium' },
  ],
  ignores: [
    { text: 'Sort code 00-00-00', because: 'zeros' },
    { text: 'Sort code 20-00-0', because: 'five digits' },
    { text: 'date 20-11-24', because: 'a date' },
    { text: 'Sort code 20-00-000', because: 'seven digits' },
  ],
});
