import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Mastercard Payment Services: up to 25 digits, the last by Luhn's formula or by weights 2 to 7 modulo 11. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (new Set(digits).size < 2) return false;
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + digit * (at === 0 ? 1 : ((at - 1) % 6) + 2), 0);
  return luhn(digits) || sum % 11 === 0;
}

export default defineInfotype({
  title: 'Norwegian payment reference (KID)',
  region: ['NO'],
  categories: ['financial'],
  regulations: [],
  patterns: [{ regex: /\b\d{5,25}\b/, prior: 0.05 }],
  validator: { test: checks, chance: 0.19 },
  context: ['kid', 'kid nummer', 'kid nr', 'kidnr', 'kidnummer', 'kundeidentifikasjon', 'kundeidentifikasjonsnummer'],
  finds: [
    { text: 'KID: 3839597141', match: '3839597141', level: 'high' },
    { text: 'KID-nummer 5001154811851511', match: '5001154811851511', level: 'high' },
    { text: '{"kid":"1295993"}', match: '1295993', level: 'high' },
    { text: 'Betal med KID 0439736221813', match: '0439736221813', level: 'high' },
  ],
  ignores: [
    { text: 'KID 8509572386', because: 'wrong check digit' },
    { text: 'KID 1234', because: 'four digits' },
    { text: 'KID 00000000', because: 'zeros' },
    { text: 'ordre 12370974', because: 'no word about a reference' },
  ],
});
