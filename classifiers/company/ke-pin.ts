import { validate } from 'stdnum/lib/cjs/ke/pin.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Kenya Revenue Authority: A for persons, P for others, nine digits and a letter; the rule of the letter is not
 * published.
 */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Kenyan tax number (KRA PIN)',
  region: ['KE'],
  categories: ['financial', 'pii'],
  regulations: ['Data Protection Act 2019'],
  aliases: { stdnum: 'ke.pin' },
  patterns: [{ regex: /\b[AP]\d{9}[A-Z]\b/, prior: 0.2 }],
  validator: { test: checks, chance: 0.99 },
  context: [
    'kra',
    'kra pin',
    'pin no',
    'pin number',
    'pin certificate',
    'tax pin',
    'personal identification number',
    'kenya revenue authority',
    'itax',
  ],
  finds: [
    { text: 'KRA PIN: P050024383A', match: 'P050024383A', level: 'high' },
    { text: 'PIN No. A003347103Z', match: 'A003347103Z', level: 'high' },
    { text: '{"kraPin":"P051126307D"}', match: 'P051126307D', level: 'high' },
    { text: 'Kenya Revenue Authority, A014093675D', match: 'A014093675D', level: 'high' },
  ],
  ignores: [
    { text: 'KRA PIN B051014365M', because: 'neither a person nor a company' },
    { text: 'KRA PIN P05157183M', because: 'eight digits' },
    { text: 'KRA PIN P0515369886', because: 'no letter at the end' },
    { text: 'part P051666910M', because: 'no word about tax' },
  ],
});
