import { validate } from 'stdnum/lib/cjs/ru/inn.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Twelve digits, the last two of which check; ten are those of an organisation. */
const assigned = (candidate: string) => {
  const digits = digitsOf(candidate);
  return digits.length === 12 && new Set(digits).size > 1 && validate(digits.join('')).isValid;
};

export default defineInfotype({
  title: 'Russian taxpayer number of a person (INN)',
  region: ['RU'],
  categories: ['pii', 'financial'],
  regulations: ['152-FZ'],
  aliases: { stdnum: 'ru.inn' },
  patterns: [
    { regex: /\b\d{12}\b/, prior: 0.01 },
    { regex: /\b\d{4} \d{6} \d{2}\b/, prior: 0.02 },
  ],
  validator: { test: assigned, chance: 0.01, undetected: 0.02 },
  context: [
    'инн',
    'инн физического лица',
    'идентификационный номер налогоплательщика',
    'номер налогоплательщика',
    'налогоплательщик',
    'фнс',
    'inn',
    'russian tax number',
    'russian inn',
    'taxpayer identification number',
  ],
  finds: [
    { text: 'ИНН: 502411839093', match: '502411839093', level: 'high' },
    { text: 'ИНН физического лица 772844091763', match: '772844091763', level: 'high' },
    { text: '{"inn":"165082103406"}', match: '165082103406', level: 'high' },
    { text: 'Идентификационный номер налогоплательщика 2310 554208 75', match: '2310 554208 75', level: 'high' },
  ],
  ignores: [
    { text: 'ИНН 502411839094', because: 'wrong last check digit' },
    { text: 'ИНН 502411839003', because: 'wrong check digit before the last' },
    { text: 'ИНН 50241183905', because: 'eleven digits' },
    { text: 'ИНН 000000000000', because: 'zero' },
    { text: 'заказ 502411839093', because: 'twelve digits without a word about taxes' },
  ],
});
