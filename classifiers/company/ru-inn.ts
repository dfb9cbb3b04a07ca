import { validate } from 'stdnum/lib/cjs/ru/inn.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Order of the Federal Tax Service MMV-7-6/435: ten digits, weights 2, 4, 10, 3, 5, 9, 4, 6, 8 modulo 11 modulo
 * 10.
 */
const checks = (candidate: string) =>
  /^(?!00)\d{10}$/.test(candidate) && new Set(candidate).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Russian company tax number (INN)',
  region: ['RU'],
  categories: ['financial'],
  regulations: ['152-FZ'],
  aliases: { stdnum: 'ru.inn' },
  patterns: [{ regex: /\b\d{10}\b/, prior: 0.02 }],
  // The remainders 0 and 10 are one digit.
  validator: { test: checks, chance: 1 / 10, undetected: 0.03 },
  context: [
    'инн',
    'инн кпп',
    'inn',
    'идентификационный номер налогоплательщика',
    'налогоплательщик',
    'russian tax number',
  ],
  finds: [
    { text: 'ИНН 7742063434', match: '7742063434', level: 'high' },
    { text: 'ИНН/КПП 5013138598/500101001', match: '5013138598', level: 'high' },
    { text: '{"inn":"7850083276"}', match: '7850083276', level: 'high' },
    { text: 'идентификационный номер налогоплательщика 6695866729', match: '6695866729', level: 'high' },
  ],
  ignores: [
    { text: 'ИНН 7778931475', because: 'wrong check digit' },
    { text: 'ИНН 770729944', because: 'nine digits' },
    { text: 'ИНН 77043920986', because: 'eleven digits' },
    { text: 'time 1700000000', because: 'a timestamp' },
  ],
});
