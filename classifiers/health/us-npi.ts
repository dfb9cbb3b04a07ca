import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** 45 CFR 162.406: Luhn's formula over the number with the card issuer prefix 80840 in front. */
const checks = (candidate: string) => luhn([8, 0, 8, 4, 0, ...digitsOf(candidate)]);

export default defineInfotype({
  title: 'US national provider identifier (NPI)',
  region: ['US'],
  categories: ['pii', 'health'],
  regulations: ['HIPAA'],
  aliases: {
    presidio: 'US_NPI',
    google: 'US_HEALTHCARE_NPI',
    macie: 'USA_NATIONAL_PROVIDER_IDENTIFIER',
  },
  patterns: [{ regex: /\b[12]\d{9}\b/, prior: 0.02 }],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'npi',
    'npis',
    'npi number',
    'national provider',
    'national provider id',
    'national provider identifier',
    'provider identifier',
    'provider number',
    'nppes',
    'rendering provider',
    'billing provider',
    'referring provider',
    'attending physician',
  ],
  // The example of the standard's implementation guide.
  neverReal: ['1234567893'],
  finds: [
    { text: 'NPI: 1201250473', match: '1201250473', level: 'high' },
    { text: 'National Provider Identifier 1239784881', match: '1239784881', level: 'high' },
    { text: '{"npi_number":1962972695}', match: '1962972695', level: 'high' },
    { text: 'Rendering provider: Dr. A. Voss, 1378824696', match: '1378824696', level: 'high' },
    {
      text: 'NM1*82*1*VOSS*ANNA****XX*1570945406~ rendering provider',
      match: '1570945406',
      level: 'medium',
    },
  ],
  ignores: [
    { text: 'NPI 1201250474', because: 'wrong check digit' },
    { text: 'NPI 3201250471', because: 'starts with neither 1 nor 2' },
    { text: 'NPI 120125047', because: 'nine digits' },
    { text: 'NPI 12012504731', because: 'eleven digits' },
    { text: 'NPI 1234567893', because: 'the example of the guide' },
    { text: 'created 1201250473', because: 'a timestamp without a word about providers' },
  ],
});
