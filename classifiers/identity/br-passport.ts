import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters and six digits; no check digit in the number itself. */
export default defineInfotype({
  title: 'Brazilian passport number',
  region: ['BR'],
  categories: ['pii'],
  regulations: ['LGPD'],
  patterns: [
    namedAs('BR', /\b[A-Z]{2}\d{6}\b/, 0.4),
    { regex: /\b[Pp]assaporte[^\d\n]{0,24}?\b(?<value>[A-Z]{2}\d{6})\b/, prior: 0.15 },
    { regex: /\b[A-Z]{2}\d{6}\b/, prior: 0.092 },
  ],
  context: [
    'passaporte',
    'passaportes',
    'numero do passaporte',
    'passaporte brasileiro',
    'brazilian passport',
    'brazil passport',
    'passport',
    'passport number',
    'documento de viagem',
  ],
  finds: [
    { text: 'row,brazil_passport,state\n4,YW014537,open', match: 'YW014537', level: 'high' },
    { text: 'Passaporte brasileiro FX482093', match: 'FX482093', level: 'high' },
    { text: 'passaporte nº GB117740', match: 'GB117740', level: 'medium' },
    { text: 'Brazilian passport: YC903318', match: 'YC903318', level: 'high' },
    { text: '{"passaporte":"FZ204417"}', match: 'FZ204417', level: 'medium' },
  ],
  ignores: [
    { text: 'Brasil, lote FX482093', because: 'no word about passports' },
    { text: 'passaporte FX48209', because: 'five digits' },
    { text: 'passaporte FX4820931', because: 'seven digits' },
    { text: 'passaporte F4820931', because: 'one letter' },
    { text: 'passaporte vencido em 2019', because: 'a year' },
  ],
});
