import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Regulation (EU) 2015/2446, annex B: country and up to fifteen characters, which the countries fill with numbers
 * of their own.
 */
const plausible = (candidate: string) => digitsOf(candidate).length >= 7 && new Set(digitsOf(candidate)).size > 2;

export default defineInfotype({
  title: 'Economic operators registration number (EORI)',
  region: [
    'AT',
    'BE',
    'BG',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GB',
    'GR',
    'HR',
    'HU',
    'IE',
    'IT',
    'LT',
    'LU',
    'LV',
    'MT',
    'NL',
    'PL',
    'PT',
    'RO',
    'SE',
    'SI',
    'SK',
  ],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    {
      regex:
        /\b(?:AT|B[EG]|C[YZ]|D[EK]|E[ELS]|F[IR]|G[BR]|H[RU]|I[ET]|L[TUV]|MT|NL|P[LT]|RO|S[EIK]|XI) ?[0-9A-Z]{8,15}\b/,
      prior: 0.13,
    },
  ],
  validator: { test: plausible, chance: 0.8 },
  context: ['eori', 'eori nr', 'eori number', 'eori nummer', 'numero eori', 'eori no', 'zollnummer', 'customs number'],
  finds: [
    { text: 'EORI: DE9505729440000', match: 'DE9505729440000', level: 'medium' },
    { text: 'EORI-Nummer DE10179280', match: 'DE10179280', level: 'medium' },
    { text: '{"eori":"GB885325476000"}', match: 'GB885325476000', level: 'medium' },
    { text: 'numéro EORI FR49282378370353', match: 'FR49282378370353', level: 'medium' },
    { text: 'EORI number IE7602413AB', match: 'IE7602413AB', level: 'medium' },
  ],
  ignores: [
    { text: 'EORI US123029440', because: 'no country of the customs union' },
    { text: 'EORI DE123', because: 'three digits' },
    { text: 'EORI DESCRIPTIONS', because: 'a word' },
    { text: 'order DE1230504518', because: 'no word about customs' },
  ],
});
