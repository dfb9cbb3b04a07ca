import { validate } from 'stdnum/lib/cjs/fo/vn.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Six digits of the tax office; no check digit. */
const plausible = (candidate: string) =>
  new Set(digitsOf(candidate)).size > 1 && validate(candidate.replace(/^FO ?/, '')).isValid;

export default defineInfotype({
  title: 'Faroese company number (V-tal)',
  region: ['FO'],
  categories: ['financial'],
  regulations: [],
  aliases: { stdnum: 'fo.vn' },
  patterns: [
    { regex: /(?<![A-Za-z])(?:[Vv]-?[Tt]al|[Vv]innutal)[^\dA-Za-z\n]{0,4}(?<value>(?:FO ?)?\d{6})\b/, prior: 0.85 },
    { regex: /\bFO ?\d{6}\b/, prior: 0.15 },
    { regex: /\b\d{6}\b/, prior: 0.07 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: ['v tal', 'vinnutal', 'taks', 'meirvirðisgjald', 'mvg', 'faroese vat', 'faroese company number', 'føroyar'],
  finds: [
    { text: 'V-tal: 482091', match: '482091', level: 'high' },
    { text: 'Vinnutal 307158', match: '307158', level: 'high' },
    { text: '{"vinnutal":"591644"}', match: '591644', level: 'low' },
    { text: 'Faroese VAT FO 614082', match: 'FO 614082', level: 'medium' },
  ],
  ignores: [
    { text: 'V-tal 48209', because: 'five digits' },
    { text: 'V-tal 4820917', because: 'seven digits' },
    { text: 'V-tal 000000', because: 'zeros' },
    { text: 'order 482091', because: 'no word about companies' },
  ],
});
