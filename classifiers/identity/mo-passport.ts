import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** M, a letter and seven digits (Direcção dos Serviços de Identificação). */
export default defineInfotype({
  title: 'Macao passport number',
  region: ['MO'],
  categories: ['pii'],
  regulations: ['Macao Act 8/2005'],
  patterns: [
    namedAs('MO', /\bM[A-Z]\d{7}\b/, 0.4),
    { regex: /(?:澳門護照|澳門特區護照|澳門特別行政區護照)[^\dA-Z\n]{0,12}(?<value>M[A-Z]\d{7})\b/, prior: 0.86 },
    { regex: /\bM[A-Z]\d{7}\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'macao passport',
    'macau passport',
    'passaporte',
    '澳門護照',
    '澳門特區護照',
    '護照號碼',
  ],
  finds: [
    { text: 'Macao passport MA0482917', match: 'MA0482917', level: 'high' },
    { text: '澳門特區護照號碼:MB0730215', match: 'MB0730215', level: 'high' },
    { text: 'Passaporte n.º MA0916305', match: 'MA0916305', level: 'medium' },
    { text: 'Macau passport no: MB0617304', match: 'MB0617304', level: 'high' },
  ],
  ignores: [
    { text: 'ref MA0482917', because: 'no word about passports' },
    { text: 'Macao passport MA048291', because: 'six digits' },
    { text: 'Macao passport LA0482917', because: 'does not start with M' },
    { text: 'Macao passport MA04829171', because: 'eight digits' },
  ],
});
