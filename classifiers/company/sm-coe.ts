import { validate } from 'stdnum/lib/cjs/sm/coe.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Up to five digits of the tax office without a check digit, abroad with SM in front. */
const plausible = (candidate: string) => validate(candidate.replace(/^SM ?/, '')).isValid;

export default defineInfotype({
  title: 'San Marinese operator code (COE)',
  region: ['SM'],
  categories: ['financial'],
  regulations: [],
  aliases: { google: 'VAT_NUMBER', stdnum: 'sm.coe' },
  patterns: [
    { regex: /\bSM ?\d{5}\b/, prior: 0.2 },
    { regex: /\bC\.?O\.?E\.?[^\dA-Za-z\n]{0,4}(?<value>SM ?\d{3,5}|\d{3,5})\b/, prior: 0.6 },
    {
      regex: /\b[Cc]odice (?:[Oo]peratore )?[Ee]conomico[^\dA-Za-z\n]{0,4}(?<value>(?:SM ?)?\d{3,5})\b/,
      prior: 0.85,
    },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'coe',
    'c o e',
    'codice operatore economico',
    'operatore economico',
    'repubblica di san marino',
    'san marino',
    'monofase',
    'partita iva',
    'vat',
  ],
  finds: [
    { text: 'C.O.E. SM 24165, Repubblica di San Marino', match: 'SM 24165', level: 'high' },
    { text: 'Codice Operatore Economico: SM08342', match: 'SM08342', level: 'high' },
    { text: 'San Marino, COE 19347', match: '19347', level: 'high' },
    { text: '{"coe":"SM21904"}', match: 'SM21904', level: 'high' },
  ],
  ignores: [
    { text: 'COE SM241659', because: 'six digits' },
    { text: 'COE 24', because: 'two digits' },
    { text: 'Samsung SM24165X', because: 'inside a longer token' },
    { text: 'model SM 24165', because: 'no word about San Marino' },
  ],
});
