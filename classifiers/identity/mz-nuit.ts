import { validate } from 'stdnum/lib/cjs/mz/nuit.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Eight digits, persons' from 1, and the remainder by 11 with the weights 8, 9, 4 to 9; ten is written 1. */
function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate);
  return new Set(digits).size > 1 && validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'Mozambican tax number (NUIT)',
  region: ['MZ'],
  categories: ['pii', 'financial'],
  regulations: [],
  aliases: { stdnum: 'mz.nuit' },
  patterns: [
    { regex: /\b[1-9]\d{2} \d{3} \d{3}\b/, prior: 0.03 },
    { regex: /\b[1-9]\d{2}-\d{3}-\d{3}\b/, prior: 0.03 },
    { regex: /\b[1-9]\d{8}\b/, prior: 0.02 },
  ],
  // The remainders one and ten are written alike.
  validator: { test: assigned, chance: 1 / 10, undetected: 0.03 },
  context: [
    'nuit',
    'numero unico de identificacao tributaria',
    'identificacao tributaria',
    'autoridade tributaria',
    'contribuinte',
    'mocambique',
    'mozambique',
  ],
  finds: [
    { text: 'NUIT: 135329274', match: '135329274', level: 'high' },
    { text: 'Número Único de Identificação Tributária 113 324 872', match: '113 324 872', level: 'high' },
    { text: '{"nuit":"129753439"}', match: '129753439', level: 'high' },
    { text: 'contribuinte com NUIT 193540163', match: '193540163', level: 'high' },
  ],
  ignores: [
    { text: 'NUIT 135329275', because: 'wrong check digit' },
    { text: 'NUIT 13532927', because: 'eight digits' },
    { text: 'NUIT 1353292744', because: 'ten digits' },
    { text: 'NUIT 035329276', because: 'starts with zero' },
    { text: 'lote 129753439', because: 'no word about taxes' },
  ],
});
