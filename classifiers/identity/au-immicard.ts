import { defineInfotype } from '../../src/detect/infotype.js';

/** Three letters of the kind of card (EIS, PRE, ADV, RES …) and six digits (Department of Home Affairs). */
export default defineInfotype({
  title: 'Australian ImmiCard number',
  region: ['AU'],
  categories: ['pii'],
  regulations: ['Privacy Act 1988', 'Migration Act 1958'],
  patterns: [{ regex: /\b[A-Z]{3}\d{6}\b/, prior: 0.17 }],
  context: [
    'immicard',
    'immi card',
    'immicard number',
    'evidence of immigration status',
    'vevo',
    'residence determination',
  ],
  finds: [
    { text: 'ImmiCard number: EIS482091', match: 'EIS482091', level: 'high' },
    { text: 'immicard=PRE073021', match: 'PRE073021', level: 'high' },
    { text: 'VEVO check with RES916305', match: 'RES916305', level: 'high' },
    { text: 'ImmiCard ADV617304, expires 2027', match: 'ADV617304', level: 'high' },
  ],
  ignores: [
    { text: 'lot EIS482091', because: 'no word about ImmiCards' },
    { text: 'ImmiCard EIS48209', because: 'five digits' },
    { text: 'ImmiCard EI482091', because: 'two letters' },
    { text: 'ImmiCard EIS4820917', because: 'seven digits' },
  ],
});
