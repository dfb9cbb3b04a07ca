import { defineInfotype } from '../../src/detect/infotype.js';

/** Twelve digits, written 4-4-4 (Home Development Mutual Fund); no check digit is published. */
export default defineInfotype({
  title: 'Philippine home fund member number (Pag-IBIG MID)',
  region: ['PH'],
  categories: ['pii', 'financial'],
  regulations: ['Data Privacy Act of 2012'],
  patterns: [
    { regex: /\b\d{4}[ -]\d{4}[ -]\d{4}\b/, prior: 0.15 },
    { regex: /\b\d{12}\b/, prior: 0.13 },
  ],
  context: [
    'pag-ibig',
    'pag-ibig mid',
    'pag-ibig number',
    'pagibig',
    'pagibig mid',
    'pagibig no',
    'mid no',
    'mid number',
    'hdmf',
    'home development mutual fund',
  ],
  finds: [
    { text: 'Pag-IBIG MID No. 1212-4820-9173', match: '1212-4820-9173', level: 'medium' },
    { text: 'PAGIBIG: 121073021584', match: '121073021584', level: 'medium' },
    { text: '"pagibig_mid":"1211-9163-0548"', match: '1211-9163-0548', level: 'medium' },
    { text: 'HDMF 1210 6173 0482', match: '1210 6173 0482', level: 'medium' },
  ],
  ignores: [
    { text: 'lot 1212-4820-9173', because: 'no word about the fund' },
    { text: 'Pag-IBIG 1212-4820-917', because: 'eleven digits' },
    { text: 'Pag-IBIG 1212-4820-91731', because: 'thirteen digits' },
    { text: 'Pag-IBIG 12-124820917-3', because: 'grouped in another way' },
  ],
});
