import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Directorate General of Taxes: nine digits by Luhn's formula, then the office and the branch. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).slice(-15);
  return digits.length === 15 && new Set(digits).size > 1 && luhn(digits.slice(0, 9));
}

export default defineInfotype({
  title: 'Indonesian tax number (NPWP)',
  region: ['ID'],
  categories: ['financial', 'pii'],
  regulations: ['PDP Law'],
  aliases: { stdnum: 'id.npwp' },
  patterns: [
    { regex: /\b\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}\b/, prior: 0.93 },
    { regex: /\b\d{15}\b/, prior: 0.021 },
    { regex: /\b0\d{15}\b/, prior: 0.025 },
  ],
  // The office and the branch are not covered, nor is the 0 that sixteen digits have in front.
  validator: {
    test: checks,
    chance: 1 / 10,
    unchecked: (value, at) => digitsOf(value.slice(at)).length > 15 || digitsOf(value.slice(at)).length <= 6,
  },
  context: ['npwp', 'nomor pokok wajib pajak', 'wajib pajak', 'pajak', 'kpp pratama', 'indonesian tax number'],
  finds: [
    { text: 'NPWP: 01.543.060.6-073.000', match: '01.543.060.6-073.000', level: 'high' },
    { text: 'NPWP 023124340696287', match: '023124340696287', level: 'high' },
    { text: '{"npwp":"0031609985941260"}', match: '0031609985941260', level: 'high' },
    { text: 'Nomor Pokok Wajib Pajak 31.582.201.5-487.000', match: '31.582.201.5-487.000', level: 'high' },
    { text: 'PT Maju, 03.214.486.7-408.000', match: '03.214.486.7-408.000', level: 'high' },
  ],
  ignores: [
    { text: 'NPWP 01.866.163.1-008.000', because: 'wrong check digit' },
    { text: 'NPWP 01.312.166.0-091.00', because: 'fourteen digits' },
    { text: 'NPWP 01.312.166.0.091.000', because: 'a dot for the dash' },
    { text: 'id 013450955499014', because: 'no word about tax' },
  ],
});
