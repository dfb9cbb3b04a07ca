import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** A letter and eight digits; older books ten or eleven digits. No check digit in the number itself. */
export default defineInfotype({
  title: 'Mexican passport number',
  region: ['MX'],
  categories: ['pii'],
  regulations: ['LFPDPPP'],
  aliases: { google: 'MEXICO_PASSPORT' },
  patterns: [namedAs('MX', /\b(?:[A-Z]\d{8}|\d{10,11})\b/, 0.4), { regex: /\b[GN]\d{8}\b/, prior: 0.1 }],
  context: [
    'pasaporte',
    'pasaportes',
    'numero de pasaporte',
    'pasaporte mexicano',
    'mexican passport',
    'mexico passport',
    'passport',
    'passport number',
    'secretaria de relaciones exteriores',
    'sre',
  ],
  finds: [
    { text: 'Pasaporte mexicano G30417729', match: 'G30417729', level: 'high' },
    { text: 'Mexican passport no. N11804427', match: 'N11804427', level: 'high' },
    { text: '{"pasaporteMexico":"G41902285"}', match: 'G41902285', level: 'high' },
    { text: 'SRE México, pasaporte 08340017295', match: '08340017295', level: 'high' },
  ],
  ignores: [
    { text: 'México, folio G30417729', because: 'no word about passports' },
    { text: 'pasaporte mexicano G3041772', because: 'seven digits' },
    { text: 'pasaporte mexicano G304177291', because: 'nine digits' },
    { text: 'pasaporte mexicano GA3041772', because: 'two letters' },
    { text: 'pasaporte vence en 2027', because: 'a year' },
  ],
});
