import { validate } from 'stdnum/lib/cjs/uy/nie.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Eight digits by weights 5, 4, 3, 2, 9, 8, 7, 6 and a check digit modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Uruguayan identity number of a foreigner (NIE)',
  region: ['UY'],
  categories: ['pii'],
  regulations: ['Ley 18.331'],
  aliases: { stdnum: 'uy.nie' },
  patterns: [
    { regex: /\b\d{2}\.\d{3}\.\d{3}-\d\b/, prior: 0.02 },
    { regex: /\b\d{9}\b/, prior: 0.018 },
  ],
  // The remainders 0 and 10 are both written 1.
  validator: { test: checks, chance: 0.1, undetected: 0.03 },
  context: [
    'nie',
    'numero de identidad de extranjero',
    'identidad de extranjero',
    'residente extranjero',
    'documento de extranjero',
    'uruguayan foreigner',
  ],
  finds: [
    { text: 'NIE: 932729649', match: '932729649', level: 'medium' },
    { text: 'Número de identidad de extranjero 756972542', match: '756972542', level: 'medium' },
    { text: '{"nie":"364043599"}', match: '364043599', level: 'medium' },
    { text: 'residente extranjero 124305651, Montevideo', match: '124305651', level: 'medium' },
  ],
  ignores: [
    { text: 'NIE 932729648', because: 'wrong check digit' },
    { text: 'NIE 93272964', because: 'eight digits' },
    { text: 'NIE 9327296491', because: 'ten digits' },
    { text: 'orden 932729649', because: 'no word about foreigners' },
  ],
});
