import { validate } from 'stdnum/lib/cjs/me/pib.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Eight digits: weights 8 to 2 modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Montenegrin tax number (PIB)',
  region: ['ME'],
  categories: ['financial'],
  regulations: [],
  aliases: { stdnum: 'me.pib' },
  patterns: [{ regex: /\b0\d{7}\b/, prior: 0.02 }],
  // The remainders 0 and 1 are both written 0.
  validator: { test: checks, chance: 1 / 11, undetected: 0.03 },
  context: [
    'pib',
    'poreski identifikacioni broj',
    'poreski broj',
    'crna gora',
    'crps',
    'podgorica',
    'montenegro tax number',
  ],
  finds: [
    { text: 'PIB: 02625733', match: '02625733', level: 'high' },
    { text: 'poreski identifikacioni broj 03379205', match: '03379205', level: 'high' },
    { text: '{"pib":"02768968"}', match: '02768968', level: 'high' },
    { text: 'Podgorica, PIB 01130781', match: '01130781', level: 'high' },
  ],
  ignores: [
    { text: 'PIB 02881565', because: 'wrong check digit' },
    { text: 'PIB 0264921', because: 'seven digits' },
    { text: 'PIB 026391062', because: 'nine digits' },
    { text: 'item 02649275', because: 'no word about tax' },
  ],
});
