import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'South African bank branch code',
  region: ['ZA'],
  categories: ['financial'],
  regulations: ['POPIA'],
  patterns: [
    { regex: /\b\d{2}-\d{2}-\d{2}\b/, prior: 0.1 },
    { regex: /\b\d{6}\b/, prior: 0.11 },
  ],
  context: [
    'branch code',
    'universal branch code',
    'bank branch code',
    'takkode',
    'branch clearing code',
    'absa',
    'fnb branch',
    'nedbank',
    'capitec',
  ],
  finds: [
    { text: 'Branch code: 250640', match: '250640', level: 'medium' },
    { text: 'universal branch code 632050', match: '632050', level: 'medium' },
    { text: '{"branchCode":"051003"}', match: '051003', level: 'medium' },
    { text: 'Takkode 198785', match: '198785', level: 'medium' },
  ],
  ignores: [
    { text: 'Branch code 25065', because: 'five digits' },
    { text: 'Branch code 2506317', because: 'seven digits' },
    { text: 'room 250655', because: 'no word about banks' },
    { text: 'Branch code 25-06', because: 'four digits' },
  ],
});
