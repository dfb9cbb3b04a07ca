import { validate } from 'stdnum/lib/cjs/pk/ntn.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Federal Board of Revenue: seven digits, written with a check digit whose rule is not published. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate.slice(0, 7)).isValid;

export default defineInfotype({
  title: 'Pakistani national tax number (NTN)',
  region: ['PK'],
  categories: ['financial', 'pii'],
  regulations: [],
  aliases: { stdnum: 'pk.ntn' },
  patterns: [{ regex: /\b\d{7}-\d\b/, prior: 0.12 }],
  validator: { test: checks, chance: 0.99 },
  context: ['ntn', 'ntn no', 'national tax number', 'fbr', 'federal board of revenue', 'strn', 'pakistani tax number'],
  finds: [
    { text: 'NTN: 0299558-1', match: '0299558-1', level: 'medium' },
    { text: 'National Tax Number 4623620-9', match: '4623620-9', level: 'medium' },
    { text: '{"ntn":"1459039-7"}', match: '1459039-7', level: 'medium' },
    { text: 'FBR, NTN 7823885-7', match: '7823885-7', level: 'medium' },
  ],
  ignores: [
    { text: 'NTN 123456-7', because: 'six digits' },
    { text: 'NTN 12309396-9', because: 'eight digits' },
    { text: 'NTN 1239486-89', because: 'two check digits' },
    { text: 'range 1237008-8', because: 'no word about tax' },
  ],
});
