import { defineInfotype } from '../../src/detect/infotype.js';

/** Twelve digits, issued from 100 000 000 000 on (EPFO); no check digit is published. */
export default defineInfotype({
  title: 'Indian provident fund account number (UAN)',
  region: ['IN'],
  categories: ['pii', 'financial'],
  regulations: ['DPDP Act', "Employees' Provident Funds Act"],
  patterns: [
    { regex: /\b10\d{10}\b/, prior: 0.16 },
    { regex: /\b10\d{2} \d{4} \d{4}\b/, prior: 0.17 },
  ],
  context: ['uan', 'uan number', 'uan no', 'universal account number', 'epf', 'epfo', 'provident fund', 'pf account'],
  finds: [
    { text: 'UAN: 101482091736', match: '101482091736', level: 'medium' },
    { text: 'Universal Account Number 1007 3021 5849', match: '1007 3021 5849', level: 'high' },
    { text: '"uan":"100916305482"', match: '100916305482', level: 'medium' },
    { text: 'EPFO member 101617304829', match: '101617304829', level: 'medium' },
  ],
  ignores: [
    { text: 'timestamp 101482091736', because: 'no word about provident funds' },
    { text: 'UAN 10148209173', because: 'eleven digits' },
    { text: 'UAN 201482091736', because: 'does not start with 10' },
    { text: 'UAN 1014820917361', because: 'thirteen digits' },
  ],
});
