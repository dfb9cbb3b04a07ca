import { validate } from 'stdnum/lib/cjs/ua/edrpou.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Weights 1 to 7 (7, 1 to 6 for numbers from 3 to 5) modulo 11, and for ten each two higher. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Ukrainian company number (EDRPOU)',
  region: ['UA'],
  categories: ['financial'],
  regulations: [],
  aliases: { stdnum: 'ua.edrpou' },
  patterns: [{ regex: /\b\d{8}\b/, prior: 0.02 }],
  // The remainder of ten in the second pass is written 0.
  validator: { test: checks, chance: 1 / 10, undetected: 0.05 },
  context: [
    'єдрпоу',
    'код єдрпоу',
    'едрпоу',
    'edrpou',
    'yedrpou',
    'єдр',
    'код підприємства',
    'ідентифікаційний код юридичної особи',
    'ukrainian company number',
  ],
  finds: [
    { text: 'ЄДРПОУ 36658784', match: '36658784', level: 'high' },
    { text: 'код ЄДРПОУ: 43917464', match: '43917464', level: 'high' },
    { text: 'ЕДРПОУ 03877063', match: '03877063', level: 'high' },
    { text: '{"edrpou":"23928934"}', match: '23928934', level: 'high' },
  ],
  ignores: [
    { text: 'ЄДРПОУ 38347295', because: 'wrong check digit' },
    { text: 'ЄДРПОУ 3281305', because: 'seven digits' },
    { text: 'ЄДРПОУ 328624619', because: 'nine digits' },
    { text: 'date 20250101', because: 'a date' },
    { text: 'замовлення 32826985', because: 'no word about companies' },
  ],
});
