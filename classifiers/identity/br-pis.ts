import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** One number under four names; eleven minus the remainder by 11, ten and eleven written 0. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const remainder = weightedSum(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return digits.length === 11 && new Set(digits).size > 1 && digits[10] === (remainder < 2 ? 0 : 11 - remainder);
}

export default defineInfotype({
  title: 'Brazilian social integration number (PIS, PASEP, NIT, NIS)',
  region: ['BR'],
  categories: ['pii'],
  regulations: ['LGPD'],
  patterns: [
    { regex: /\b\d{3}\.\d{5}\.\d{2}-\d\b/, prior: 0.5 },
    { regex: /\b\d{3}\.\d{4}\.\d{3}-\d\b/, prior: 0.3 },
    { regex: /\b\d{10}-\d\b/, prior: 0.04 },
    { regex: /\b\d{11}\b/, prior: 0.02 },
  ],
  // Both remainders below two are written 0.
  validator: { test: checks, chance: 1 / 10, undetected: 0.03 },
  context: [
    'pis',
    'pasep',
    'nit',
    'nis',
    'pis pasep',
    'pis nit',
    'programa de integracao social',
    'inss',
    'fgts',
    'ctps',
    'carteira de trabalho',
    'cadunico',
    'bolsa familia',
    'numero de inscricao social',
  ],
  finds: [
    { text: 'PIS: 187.85170.23-8', match: '187.85170.23-8', level: 'high' },
    { text: 'PIS/PASEP 15772605066', match: '15772605066', level: 'high' },
    { text: '{"nis":"12964907457"}', match: '12964907457', level: 'high' },
    { text: 'NIT 173.1953.427-2 junto ao INSS', match: '173.1953.427-2', level: 'high' },
    { text: 'carteira de trabalho, PIS 1849405521-1', match: '1849405521-1', level: 'high' },
  ],
  ignores: [
    { text: 'PIS 187.85170.23-9', because: 'wrong check digit' },
    { text: 'PIS 187.85170.2-8', because: 'ten digits' },
    { text: 'PIS 118785170238', because: 'twelve digits' },
    { text: 'PIS 00000000000', because: 'one digit throughout' },
    { text: 'pedido 15772605066', because: 'no word about social security' },
  ],
});
