import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const weights = [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** DATASUS: fifteen digits, each times its place from the right, divisible by 11; 1 and 2 for good, 7 to 9 for a time. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return digits.length === 15 && new Set(digits).size > 1 && weightedSum(digits, weights) % 11 === 0;
}

export default defineInfotype({
  title: 'Brazilian health card number (CNS)',
  region: ['BR'],
  categories: ['pii', 'health'],
  regulations: ['LGPD'],
  patterns: [
    { regex: /\b[12789]\d{2} \d{4} \d{4} \d{4}\b/, prior: 0.1 },
    { regex: /\b[12789]\d{14}\b/, prior: 0.02 },
  ],
  // The fifth digit counts eleven times, which the remainder by 11 does not see.
  validator: {
    test: checks,
    chance: 1 / 11,
    unchecked: (value, at) => digitsOf(value.slice(0, at)).length === 4,
  },
  context: [
    'cns',
    'cartao sus',
    'cartao nacional de saude',
    'cartao do sus',
    'carteira sus',
    'numero do sus',
    'sus',
    'cartao de saude',
    'cadsus',
    'datasus',
    'paciente',
  ],
  finds: [
    { text: 'CNS: 771 0666 3089 4387', match: '771 0666 3089 4387', level: 'high' },
    { text: 'Cartão SUS 133781377949253', match: '133781377949253', level: 'high' },
    { text: '{"cns_paciente":"191007134850005"}', match: '191007134850005', level: 'high' },
    { text: 'cartão nacional de saúde nº 773 1632 1783 4851', match: '773 1632 1783 4851', level: 'high' },
  ],
  ignores: [
    { text: 'CNS 771066630894388', because: 'wrong check sum' },
    { text: 'CNS 371066630894382', because: 'no card starts with 3' },
    { text: 'CNS 77106663089438', because: 'fourteen digits' },
    { text: 'CNS 7710666308943870', because: 'sixteen digits' },
    { text: 'lote 133781377949253', because: 'no word about health' },
  ],
});
