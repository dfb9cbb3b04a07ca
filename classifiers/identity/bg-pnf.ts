import { validate } from 'stdnum/lib/cjs/bg/pnf.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** A repeated digit fits the check, but was given to nobody. */
const assigned = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Bulgarian personal number of a foreigner (PNF, LNCh)',
  region: ['BG'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'bg.pnf' },
  patterns: [{ regex: /\b\d{10}\b/, prior: 0.02 }],
  validator: { test: assigned, chance: 1 / 10 },
  context: [
    'лнч',
    'личен номер на чужденец',
    'личен номер',
    'lnch',
    'lnc',
    'pnf',
    'lichen nomer na chuzhdenets',
    'personal number of a foreigner',
    'bulgarian foreigner number',
    'номер на чужденец',
  ],
  finds: [
    { text: 'ЛНЧ: 7111042132', match: '7111042132', level: 'high' },
    { text: 'Личен номер на чужденец 1002837469', match: '1002837469', level: 'high' },
    { text: 'lnch,3022184509,Plovdiv', match: '3022184509', level: 'high' },
    { text: '{"pnf":"8044170921"}', match: '8044170921', level: 'high' },
  ],
  ignores: [
    { text: 'ЛНЧ 7111042133', because: 'wrong check digit' },
    { text: 'ЛНЧ 1111111110', because: 'nine digits repeated, and no check digit that fits' },
    { text: 'ЛНЧ 0000000000', because: 'one digit ten times' },
    { text: 'ЛНЧ 711104213', because: 'nine digits' },
    { text: 'поръчка 7111042139', because: 'ten digits without a word about foreigners' },
  ],
});
