import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Swiss securities number (Valor)',
  region: ['CH', 'LI'],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\b[1-9]\d{4,8}\b/, prior: 0.12 },
    { regex: /\b[1-9]\d{0,2}(?:'\d{3}){1,2}\b/, prior: 0.1 },
  ],
  context: [
    'valor',
    'valoren',
    'valorennummer',
    'valoren nr',
    'valor nr',
    'valorennr',
    'valoren nummer',
    'valor number',
    'numero de valeur',
    'numero di valore',
  ],
  finds: [
    { text: 'Valor: 3885340', match: '3885340', level: 'medium' },
    { text: 'Valorennummer 1255206', match: '1255206', level: 'medium' },
    { text: '{"valor":"1285115"}', match: '1285115', level: 'medium' },
    { text: 'Valoren-Nr. 2491209', match: '2491209', level: 'medium' },
  ],
  ignores: [
    { text: 'Valor 1234', because: 'four digits' },
    { text: 'Valor 0123456', because: 'starts with zero' },
    { text: 'Valor 1234567890', because: 'ten digits' },
    { text: 'order 3884370', because: 'no word about securities' },
  ],
});
