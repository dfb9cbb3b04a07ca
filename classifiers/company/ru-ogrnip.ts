import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Order of the Ministry of Finance 165n: 3 in front; the last digit is the first fourteen modulo 13 modulo 10. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return /^[34]\d{14}$/.test(digits) && (Number(digits.slice(0, 14)) % 13) % 10 === Number(digits.slice(14));
}

export default defineInfotype({
  title: 'Russian sole trader number (OGRNIP)',
  region: ['RU'],
  categories: ['financial', 'pii'],
  regulations: ['152-FZ'],
  patterns: [{ regex: /\b[34]\d{14}\b/, prior: 0.02 }],
  // The remainders 0 and 10, 1 and 11, 2 and 12 are one digit each.
  validator: { test: checks, chance: 1 / 10, undetected: 0.08 },
  context: [
    'огрнип',
    'огрн ип',
    'ogrnip',
    'основной государственный регистрационный номер индивидуального предпринимателя',
    'егрип',
    'индивидуальный предприниматель',
  ],
  finds: [
    { text: 'ОГРНИП 304796184543370', match: '304796184543370', level: 'high' },
    { text: 'ОГРНИП: 315751242273839', match: '315751242273839', level: 'high' },
    { text: '{"ogrnip":"310718424077111"}', match: '310718424077111', level: 'high' },
    { text: 'индивидуальный предприниматель, ОГРНИП 320520105330330', match: '320520105330330', level: 'high' },
  ],
  ignores: [
    { text: 'ОГРНИП 304704088391532', because: 'wrong check digit' },
    { text: 'ОГРНИП 30493997296856', because: 'fourteen digits' },
    { text: 'ОГРНИП 104513885642386', because: 'numbers start with 3 or 4' },
    { text: 'id 304897796422867', because: 'no word about registration' },
  ],
});
