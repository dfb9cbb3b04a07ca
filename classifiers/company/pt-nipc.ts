import { validate } from 'stdnum/lib/cjs/pt/nif.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Legal persons have 5, 6, 8 or 9 in front, or 45, 70 to 79; weights 9 to 2 modulo 11. */
const checks = (candidate: string) =>
  /^(?:[5689]|45|7[0-57-9])/.test(candidate) && new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Portuguese company number (NIPC)',
  region: ['PT'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'pt.nipc' },
  patterns: [
    { regex: /\b[4-9]\d{8}\b/, prior: 0.018 },
    { regex: /\b[4-9]\d{2} \d{3} \d{3}\b/, prior: 0.03 },
  ],
  // One check digit, five of six first digits; the remainders 0 and 1 are both written 0.
  validator: { test: checks, chance: 0.08, undetected: 0.05 },
  context: [
    'nipc',
    'pessoa colectiva',
    'pessoa coletiva',
    'numero de pessoa colectiva',
    'numero de identificacao de pessoa coletiva',
    'matricula',
    'conservatoria do registo comercial',
    'capital social',
    'portuguese company number',
  ],
  finds: [
    { text: 'NIPC 561134278', match: '561134278', level: 'high' },
    { text: 'pessoa coletiva n.º 511 874 707', match: '511 874 707', level: 'high' },
    { text: '{"nipc":"904470954"}', match: '904470954', level: 'high' },
    { text: 'Conservatória do Registo Comercial, NIPC 605028796', match: '605028796', level: 'high' },
  ],
  ignores: [
    { text: 'NIPC 590492278', because: 'wrong check digit' },
    { text: 'NIPC 231874603', because: 'the number of a person' },
    { text: 'NIPC 50152647', because: 'eight digits' },
    { text: 'total 501584818', because: 'no word about companies' },
  ],
});
