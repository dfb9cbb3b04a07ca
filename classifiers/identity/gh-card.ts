import { defineInfotype } from '../../src/detect/infotype.js';

/** NIA: the country of the holder, nine digits and a check digit whose rule is not published. */
export default defineInfotype({
  title: 'Ghana Card number',
  region: ['GH'],
  categories: ['pii'],
  regulations: ['Data Protection Act (GH)'],
  patterns: [
    { regex: /\bGHA-\d{9}-\d\b/, prior: 0.92 },
    { regex: /\bGHA ?\d{9}[ -]?\d\b/, prior: 0.5 },
    { regex: /\b[A-Z]{3}-\d{9}-\d\b/, prior: 0.2 },
  ],
  context: [
    'ghana card',
    'ghanacard',
    'ghana card number',
    'ghana card pin',
    'ecowas card',
    'national id',
    'nia',
    'national identification authority',
    'personal id number',
    'ghana',
  ],
  neverReal: ['GHA-000000000-0', 'GHA-123456789-0'],
  finds: [
    { text: 'Ghana Card: GHA-720441877-3', match: 'GHA-720441877-3', level: 'high' },
    { text: '{"idNumber":"GHA-708822041-7"}', match: 'GHA-708822041-7', level: 'high' },
    { text: 'Ghana card number GHA7110447203', match: 'GHA7110447203', level: 'high' },
    { text: 'resident of Ghana with card NGA-300418220-9', match: 'NGA-300418220-9', level: 'high' },
  ],
  ignores: [
    { text: 'Ghana Card GHA-72044187-3', because: 'eight digits' },
    { text: 'Ghana Card GHA-7204418773-3', because: 'ten digits' },
    { text: 'Ghana Card GHA-720441877', because: 'no check digit' },
    { text: 'Ghana Card GHA-000000000-0', because: 'a placeholder' },
    { text: 'part ABC-720441877-3', because: 'no word about the card' },
  ],
});
