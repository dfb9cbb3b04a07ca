import { validate } from 'stdnum/lib/cjs/mc/tva.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Written as a French one, whose nine digits begin with three zeros. */
const checks = (candidate: string) => validate(alphanumericsOf(candidate)).isValid;

export default defineInfotype({
  title: 'Monegasque VAT number (TVA)',
  region: ['MC'],
  categories: ['financial'],
  regulations: ['Loi 1.565 (MC)'],
  aliases: { google: 'VAT_NUMBER', stdnum: 'mc.tva' },
  patterns: [{ regex: /\bFR[ -]?[0-9A-HJ-NP-Z]{2}[ .-]?000[ .-]?\d{3}[ .-]?\d{3}\b/, prior: 0.9 }],
  // One key of the 34 × 34 fits the digits behind it.
  validator: { test: checks, chance: 1 / 1156 },
  context: ['tva', 'vat', 'vat number', 'numero de tva', 'tva intracommunautaire', 'n tva', 'monaco', 'monegasque'],
  finds: [
    { text: 'N° TVA : FR04000784016', match: 'FR04000784016', level: 'high' },
    { text: 'Monaco, TVA intracommunautaire FR 35 000 344 778', match: 'FR 35 000 344 778', level: 'high' },
    { text: '{"tva":"FR72000891353"}', match: 'FR72000891353', level: 'high' },
    { text: 'VAT number FR96 000782527', match: 'FR96 000782527', level: 'high' },
  ],
  ignores: [
    { text: 'TVA FR05000784016', because: 'wrong key' },
    { text: 'TVA FR0400078401', because: 'eight digits' },
    { text: 'TVA FR70854477643', because: 'a French number' },
    { text: 'TVA FR040007840161', because: 'ten digits' },
  ],
});
