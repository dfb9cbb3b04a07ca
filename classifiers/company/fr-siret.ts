import { validate } from 'stdnum/lib/cjs/fr/siret.js';
import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * The SIREN of the company and five digits of the establishment, together by Luhn's formula; those of the post office are
 * divisible by five.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (digits.length !== 14 || new Set(digits).size === 1) return false;
  return luhn(digits.slice(0, 9)) && validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'French establishment number (SIRET)',
  region: ['FR'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'fr.siret' },
  patterns: [
    { regex: /\b\d{3} \d{3} \d{3} \d{5}\b/, prior: 0.5 },
    { regex: /\b\d{14}\b/, prior: 0.009 },
    { regex: /\b\d{9} \d{5}\b/, prior: 0.03 },
  ],
  validator: { test: checks, chance: 1 / 100 },
  context: [
    'siret',
    'numero siret',
    'n siret',
    'siret siege',
    'etablissement',
    'code ape',
    'naf',
    'insee',
    'urssaf',
    'french establishment number',
  ],
  finds: [
    { text: 'SIRET 443 086 921 00022', match: '443 086 921 00022', level: 'high' },
    { text: 'N° SIRET : 67486054900015', match: '67486054900015', level: 'high' },
    { text: '{"siret":"54593189100349"}', match: '54593189100349', level: 'high' },
    { text: 'siège 702 502 501 00050', match: '702 502 501 00050', level: 'high' },
  ],
  ignores: [
    { text: 'SIRET 514 699 278 00020', because: 'wrong check digit' },
    { text: 'SIRET 732 829 320 0007', because: 'thirteen digits' },
    { text: 'at 20250101123059', because: 'a time' },
    { text: 'SIRET 732890440065949', because: 'fifteen digits' },
  ],
});
