import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Twelve digits that begin with 11 (central recordkeeping agency of the National Pension System); no check digit is
 * published.
 */
export default defineInfotype({
  title: 'Indian national pension account number (PRAN)',
  region: ['IN'],
  categories: ['pii', 'financial'],
  regulations: ['DPDP Act', 'PFRDA Act'],
  patterns: [
    { regex: /\b11\d{10}\b/, prior: 0.15 },
    { regex: /\b11\d{2} \d{4} \d{4}\b/, prior: 0.17 },
  ],
  context: [
    'pran',
    'pran number',
    'pran no',
    'pran card',
    'permanent retirement account',
    'national pension system',
    'nps account',
    'npscra',
  ],
  finds: [
    { text: 'PRAN: 110148209173', match: '110148209173', level: 'medium' },
    { text: 'PRAN card 1107 3021 5849', match: '1107 3021 5849', level: 'high' },
    { text: '"pran":"110091630548"', match: '110091630548', level: 'medium' },
    { text: 'Permanent Retirement Account Number 110061730482', match: '110061730482', level: 'medium' },
  ],
  ignores: [
    { text: 'order 110148209173', because: 'no word about pensions' },
    { text: 'PRAN 11014820917', because: 'eleven digits' },
    { text: 'PRAN 910148209173', because: 'does not start with 11' },
    { text: 'PRAN 1101482091731', because: 'thirteen digits' },
  ],
});
