import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Sixteen digits of the card (PCN) or twelve of the permanent number (PSN); how the last is computed is not published
 * (PSA).
 */
export default defineInfotype({
  title: 'Philippine identification number (PhilSys)',
  region: ['PH'],
  categories: ['pii'],
  regulations: ['Data Privacy Act of 2012'],
  patterns: [
    // One in ten passes for a payment card: a label decides.
    {
      regex:
        /\b(?:PhilSys|PhilID|PCN|PSN)(?: (?:ID|PCN|PSN|number|no\.?))?\W{1,4}(?<value>\d{4}[ -]?\d{4}[ -]?\d{4}(?:[ -]?\d{4})?)\b/,
      prior: 0.86,
    },
    { regex: /\b\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}\b/, prior: 0.16 },
    { regex: /\b\d{4}[ -]\d{4}[ -]\d{4}\b/, prior: 0.14 },
    { regex: /\b\d{16}\b/, prior: 0.14 },
    { regex: /\b\d{12}\b/, prior: 0.12 },
  ],
  context: [
    'phil sys',
    'phil sys id',
    'phil sys number',
    'phil sys card',
    'phil id',
    'pcn',
    'psn',
    'philippine identification',
    'philippine national id',
    'national id',
  ],
  finds: [
    { text: 'PhilSys PCN: 4820-9173-5602-8417', match: '4820-9173-5602-8417', level: 'high' },
    { text: 'PhilID 7302 1584 6019 3725', match: '7302 1584 6019 3725', level: 'medium' },
    { text: '"philsys_number":"9163054827160394"', match: '9163054827160394', level: 'medium' },
    { text: 'PSN 6173-0482-9150', match: '6173-0482-9150', level: 'high' },
  ],
  ignores: [
    { text: 'ref 4820-9173-5602-8417', because: 'no word about identity' },
    { text: 'PCN 4820-9173-5602-841', because: 'fifteen digits' },
    { text: 'PCN 4820-9173-5602-84171', because: 'seventeen digits' },
    { text: 'PCN 48209-173-5602-8417', because: 'grouped in another way' },
  ],
});
