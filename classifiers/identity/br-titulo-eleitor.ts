import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Tribunal Superior Eleitoral, Resolução 21.538/2003: eight digits, the state (01 to 28) and two remainders by 11, ten
 * written 0. In São Paulo and Minas Gerais nought is written 1.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const state = (digits[8] ?? 0) * 10 + (digits[9] ?? 0);
  if (digits.length !== 12 || state < 1 || state > 28) return false;
  const written = (remainder: number) => (remainder === 10 ? 0 : remainder === 0 && state < 3 ? 1 : remainder);
  const first = written(weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9]) % 11);
  const second = written(((digits[8] ?? 0) * 7 + (digits[9] ?? 0) * 8 + first * 9) % 11);
  return digits[10] === first && digits[11] === second;
}

export default defineInfotype({
  title: 'Brazilian voter registration number (título de eleitor)',
  region: ['BR'],
  categories: ['pii'],
  regulations: ['LGPD'],
  patterns: [
    { regex: /\b\d{4} \d{4} \d{4}\b/, prior: 0.004 },
    { regex: /\b\d{12}\b/, prior: 0.003 },
  ],
  // 28 states of a hundred, one in 110 of them both digits; ten and nought are written alike.
  validator: { test: checks, chance: 0.0026, undetected: 0.06 },
  context: [
    'titulo de eleitor',
    'titulo eleitoral',
    'titulo eleitor',
    'inscricao eleitoral',
    'numero de inscricao',
    'eleitor',
    'eleitora',
    'zona eleitoral',
    'secao eleitoral',
    'tse',
    'voter registration',
  ],
  finds: [
    { text: 'Título de eleitor: 0726 8165 1490', match: '0726 8165 1490', level: 'high' },
    { text: 'título eleitoral nº 427746901767', match: '427746901767', level: 'high' },
    { text: '{"titulo_eleitor":"657997101422"}', match: '657997101422', level: 'high' },
    { text: 'inscrição eleitoral 995492022461, zona 12', match: '995492022461', level: 'high' },
  ],
  ignores: [
    { text: 'título de eleitor 072681651491', because: 'wrong check digit' },
    { text: 'título de eleitor 072681652990', because: 'there is no state 29' },
    { text: 'título de eleitor 07268165149', because: 'eleven digits' },
    { text: 'título de eleitor 0726816514901', because: 'thirteen digits' },
    { text: 'lote 427746901767', because: 'no word about voters' },
  ],
});
