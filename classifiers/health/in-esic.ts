import { defineInfotype } from '../../src/detect/infotype.js';

/** Ten digits of the insured person (ESIC); the seventeen digits of an employer are another number. */
export default defineInfotype({
  title: "Indian employees' state insurance number (ESIC)",
  region: ['IN'],
  categories: ['pii', 'health'],
  regulations: ['DPDP Act', "Employees' State Insurance Act"],
  patterns: [
    { regex: /\b\d{10}\b/, prior: 0.12 },
    { regex: /\b\d{2}-\d{8}\b/, prior: 0.08 },
  ],
  context: [
    'esic',
    'esic number',
    'esic no',
    'esi number',
    'esi no',
    'esic ip',
    'ip number',
    'insured person',
    'employees state insurance',
    "employees' state insurance",
  ],
  finds: [
    { text: 'ESIC No: 3114820917', match: '3114820917', level: 'medium' },
    { text: 'ESIC IP number 3207302158', match: '3207302158', level: 'medium' },
    { text: '"esic_number":"5291630548"', match: '5291630548', level: 'medium' },
    { text: "Employees' State Insurance 1361730482", match: '1361730482', level: 'medium' },
  ],
  ignores: [
    { text: 'account 3114820917', because: 'no word about state insurance' },
    { text: 'ESIC 311482091', because: 'nine digits' },
    { text: 'ESIC 31148209173', because: 'eleven digits' },
    { text: 'ESIC 31001482091730001', because: 'the number of an employer' },
  ],
});
