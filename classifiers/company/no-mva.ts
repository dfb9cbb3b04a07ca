import { validate } from 'stdnum/lib/cjs/no/mva.js';
import { alphanumericsOf, digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The organisation number with MVA behind it: weights 3, 2, 7, 6, 5, 4, 3, 2 modulo 11. */
const checks = (candidate: string) =>
  new Set(digitsOf(candidate)).size > 1 && validate(alphanumericsOf(candidate)).isValid;

export default defineInfotype({
  title: 'Norwegian VAT number (MVA)',
  region: ['NO'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'no.mva' },
  patterns: [{ regex: /\b(?:NO ?)?[2389]\d{2} ?\d{3} ?\d{3} ?MVA\b/, prior: 0.97 }],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'mva',
    'mva nr',
    'merverdiavgift',
    'mva registrert',
    'foretaksregisteret',
    'org nr',
    'orgnr',
    'organisasjonsnummer',
    'vat',
    'norwegian vat',
  ],
  finds: [
    { text: 'Org.nr. 972 451 185 MVA', match: '972 451 185 MVA', level: 'high' },
    { text: 'VAT: NO 945 667 117 MVA', match: 'NO 945 667 117 MVA', level: 'high' },
    { text: '{"mva":"NO850609403MVA"}', match: 'NO850609403MVA', level: 'high' },
    { text: 'Acme AS 910828347MVA', match: '910828347MVA', level: 'high' },
  ],
  ignores: [
    { text: 'Org.nr. 910 664 663 MVA', because: 'wrong check digit' },
    { text: 'Org.nr. 98 077 917 MVA', because: 'eight digits' },
    { text: 'Org.nr. 988 077 917 eks. mva', because: 'not part of the number' },
    { text: 'beløp 588 077 917 MVA', because: 'numbers do not start with 5' },
  ],
});
