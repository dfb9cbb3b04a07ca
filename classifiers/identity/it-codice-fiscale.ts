import { validate } from 'stdnum/lib/cjs/it/codicefiscale.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Italian tax code (codice fiscale)',
  region: ['IT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    presidio: 'IT_FISCAL_CODE',
    google: 'ITALY_FISCAL_CODE',
    purview: 'Italy fiscal code',
    macie: 'ITALY_NATIONAL_IDENTIFICATION_NUMBER',
    stdnum: 'it.codicefiscale',
  },
  patterns: [
    // L to V stand for digits where two people would share a code (omocodia, DM 23 December 1976).
    {
      regex: /\b[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]\b/,
      prior: 0.9,
    },
    // In small letters only with its digits: where letters stand for them, half of all long words would be tried.
    { regex: /\b[a-z]{6}\d{2}[abcdehlmprst]\d{2}[a-z]\d{3}[a-z]\b/, prior: 0.05 },
  ],
  validator: { test: (candidate) => validate(alphanumericsOf(candidate)).isValid, chance: 1 / 26 },
  context: ['codice fiscale', 'cod fisc', 'cf', 'c f', 'fiscal code', 'tax code', 'nato', 'nata'],
  finds: [
    { text: 'C.F. RSSMRA85T10A562S', match: 'RSSMRA85T10A562S', level: 'high' },
    { text: 'Codice fiscale: BNCGLI92M57F205S', match: 'BNCGLI92M57F205S', level: 'high' },
    { text: '"codiceFiscale":"RSSMRA85T10A562S"', match: 'RSSMRA85T10A562S', level: 'high' },
    { text: 'codice fiscale: rssmra85t10a562s', match: 'rssmra85t10a562s', level: 'high' },
    { text: 'omocodia RSSMRA85T1LA562V.', match: 'RSSMRA85T1LA562V', level: 'high' },
  ],
  ignores: [
    { text: 'CF RSSMRA85T10A562T', because: 'wrong check letter' },
    { text: 'CF RSSMRA85F10A562S', because: 'F is no month' },
    { text: 'CF RSSMRA85T10A562', because: 'no check letter' },
    { text: 'CF XRSSMRA85T10A562S', because: 'inside a longer token' },
    { text: 'token rssmra85t10a562s', because: 'small letters without a word about taxes' },
  ],
});
