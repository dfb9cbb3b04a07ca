import { validate } from 'stdnum/lib/cjs/il/idnr.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const assigned = (candidate: string) => {
  const digits = digitsOf(candidate);
  return new Set(digits).size > 1 && validate(digits.join('')).isValid;
};

/** Nine digits, the last by Luhn (Population and Immigration Authority). */
export default defineInfotype({
  title: 'Israeli identity number (Teudat Zehut)',
  region: ['IL'],
  categories: ['pii'],
  regulations: ['Privacy Protection Law'],
  aliases: {
    google: 'ISRAEL_IDENTITY_CARD_NUMBER',
    purview: 'Israel national identification number',
    stdnum: 'il.idnr',
  },
  patterns: [
    { regex: /(?:תעודת זהות|ת\.ז\.?|ת"ז|מספר זהות|מס' זהות)[^\d\n]{0,8}(?<value>\d{8}-?\d)\b/, prior: 0.86 },
    { regex: /\b\d{8}-\d\b/, prior: 0.05 },
    { regex: /\b\d{9}\b/, prior: 0.02 },
  ],
  validator: { test: assigned, chance: 1 / 10 },
  context: [
    'teudat zehut',
    'tz',
    'israeli id',
    'israel id',
    'israeli identity',
    'mispar zehut',
    'תעודת זהות',
    'מספר זהות',
    'מס זהות',
    'ת ז',
    'זהות',
  ],
  finds: [
    { text: 'ת.ז. 028471936', match: '028471936', level: 'high' },
    { text: 'תעודת זהות: 316504281', match: '316504281', level: 'high' },
    { text: '"teudatZehut":"205197361"', match: '205197361', level: 'high' },
    { text: 'Israeli ID 05638172-6', match: '05638172-6', level: 'high' },
  ],
  ignores: [
    { text: 'ת.ז. 028471937', because: 'wrong check digit' },
    { text: 'ת.ז. 000000000', because: 'zeros' },
    { text: 'ת.ז. 02847193', because: 'eight digits' },
    { text: 'ת.ז. 0284719361', because: 'ten digits' },
    { text: 'הזמנה 028471936', because: 'no word about identity' },
  ],
});
