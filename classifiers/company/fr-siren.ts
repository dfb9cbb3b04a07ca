import { validate } from 'stdnum/lib/cjs/fr/siren.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Article R123-221 du code de commerce: nine digits, the last by Luhn's formula. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'French company number (SIREN)',
  region: ['FR'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'fr.siren' },
  patterns: [
    { regex: /\b\d{3} \d{3} \d{3}\b/, prior: 0.04 },
    { regex: /\b\d{9}\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'siren',
    'numero siren',
    'n siren',
    'rcs',
    'r c s',
    'registre du commerce',
    'registre du commerce et des societes',
    'repertoire des metiers',
    'insee',
    'capital social',
    'french company number',
  ],
  finds: [
    { text: 'SIREN : 349 773 903', match: '349 773 903', level: 'high' },
    { text: 'RCS Paris 580 863 553', match: '580 863 553', level: 'high' },
    { text: 'siren;255886012', match: '255886012', level: 'high' },
    { text: '{"numeroSiren":"412790719"}', match: '412790719', level: 'high' },
    { text: 'immatriculée au registre du commerce sous le numéro 817 221 872', match: '817 221 872', level: 'high' },
  ],
  ignores: [
    { text: 'SIREN 087 674 574', because: 'wrong check digit' },
    { text: 'SIREN 732 829 32', because: 'eight digits' },
    { text: 'SIREN 732 829 3200', because: 'ten digits' },
    { text: 'total 732391908', because: 'no word about companies' },
    { text: 'SIREN 000000000', because: 'one digit nine times' },
  ],
});
