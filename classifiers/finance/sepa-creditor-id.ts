import { alphanumericsOf, digitsOf, mod97 } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** EPC 262-08: country, check digits, business code (not covered), national part; ISO/IEC 7064 MOD 97-10. */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate);
  return digitsOf(value).length >= 8 && mod97(value.slice(7) + value.slice(0, 4)) === 1;
}

export default defineInfotype({
  title: 'SEPA creditor identifier',
  region: [],
  categories: ['financial'],
  regulations: ['PSD2'],
  patterns: [
    {
      regex:
        /\b(?:A[DT]|B[EG]|C[HYZ]|D[EK]|E[ES]|F[IR]|G[BR]|H[RU]|I[EST]|L[ITUV]|M[CT]|N[LO]|P[LT]|RO|S[EIKM])\d{2} ?ZZZ ?[0-9A-Z]{6,20}\b/,
      prior: 0.9,
    },
    {
      regex:
        /\b(?:A[DT]|B[EG]|C[HYZ]|D[EK]|E[ES]|F[IR]|G[BR]|H[RU]|I[EST]|L[ITUV]|M[CT]|N[LO]|P[LT]|RO|S[EIKM])\d{2}[0-9A-Z]{9,20}\b/,
      prior: 0.01,
    },
  ],
  // The business code in places five to seven is not covered.
  validator: {
    test: checks,
    chance: 1 / 97,
    unchecked: (value, at) =>
      alphanumericsOf(value.slice(0, at)).length >= 4 && alphanumericsOf(value.slice(0, at)).length < 7,
  },
  context: [
    'glaubiger id',
    'glaubiger identifikationsnummer',
    'glaubigeridentifikationsnummer',
    'glaeubiger id',
    'glaeubiger identifikationsnummer',
    'glaubiger identifikation',
    'creditor id',
    'creditor identifier',
    'sepa creditor',
    'ics',
    'identifiant creancier sepa',
    'identificador del acreedor',
    'incassant id',
    'lastschrift',
    'mandatsreferenz',
  ],
  finds: [
    { text: 'Gläubiger-ID: DE13ZZZ00033181398', match: 'DE13ZZZ00033181398', level: 'high' },
    { text: 'Gläubiger-Identifikationsnummer DE80ZZZ00009527809', match: 'DE80ZZZ00009527809', level: 'high' },
    { text: 'ICS FR26ZZZ401316', match: 'FR26ZZZ401316', level: 'high' },
    { text: '{"creditorId":"NL10ZZZ5279408570000"}', match: 'NL10ZZZ5279408570000', level: 'high' },
    { text: 'incassant ID BE01ZZZ0641058046', match: 'BE01ZZZ0641058046', level: 'high' },
  ],
  ignores: [
    { text: 'Gläubiger-ID DE17ZZZ00039555457', because: 'wrong check digits' },
    { text: 'Gläubiger-ID DEXXZZZ09914492844', because: 'no check digits' },
    { text: 'Gläubiger-ID XX98ZZZ09938564628', because: 'no country of SEPA' },
    { text: 'Gläubiger-ID DE98ZZZ0999', because: 'too short' },
  ],
});
