import { defineInfotype } from '../../src/detect/infotype.js';

/** Ten digits, so far all from 000; there is no check digit. */
const plausible = (candidate: string) => new Set(candidate).size > 2;

export default defineInfotype({
  title: 'Polish court register number (KRS)',
  region: ['PL'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b000[01]\d{6}\b/, prior: 0.13 }],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'krs',
    'nr krs',
    'numer krs',
    'krajowy rejestr sadowy',
    'rejestr przedsiebiorcow',
    'krajowego rejestru sadowego',
    'polish court register',
  ],
  finds: [
    { text: 'KRS: 0000096653', match: '0000096653', level: 'medium' },
    { text: 'wpisana do Krajowego Rejestru Sądowego pod numerem 0000012556', match: '0000012556', level: 'medium' },
    { text: '{"krs":"0001612875"}', match: '0001612875', level: 'medium' },
    { text: 'numer KRS 0000409529', match: '0000409529', level: 'medium' },
  ],
  ignores: [
    { text: 'KRS 000661126', because: 'nine digits' },
    { text: 'KRS 00092055498', because: 'eleven digits' },
    { text: 'KRS 5262603830', because: 'numbers start with 000' },
    { text: 'frame 0000595621', because: 'no word about the register' },
  ],
});
