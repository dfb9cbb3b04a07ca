import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Thirteen digits from 000 on of the health insurance, eleven of the employment insurance (KPJ); no check digit is
 * published.
 */
export default defineInfotype({
  title: 'Indonesian social insurance number (BPJS)',
  region: ['ID'],
  categories: ['pii', 'health'],
  regulations: ['UU PDP'],
  patterns: [
    { regex: /\b000\d{10}\b/, prior: 0.17 },
    { regex: /\b\d{11}\b/, prior: 0.12 },
  ],
  context: [
    'bpjs',
    'bpjs kesehatan',
    'bpjs ketenagakerjaan',
    'no bpjs',
    'nomor bpjs',
    'jkn',
    'jkn kis',
    'kartu indonesia sehat',
    'kpj',
    'jamsostek',
  ],
  finds: [
    { text: 'No. BPJS Kesehatan: 0001482091736', match: '0001482091736', level: 'high' },
    { text: 'JKN-KIS 0002730215846', match: '0002730215846', level: 'high' },
    { text: '"bpjs":"0000916305482"', match: '0000916305482', level: 'high' },
    { text: 'BPJS Ketenagakerjaan KPJ 17026173048', match: '17026173048', level: 'medium' },
  ],
  ignores: [
    { text: 'pesanan 0001482091736', because: 'no word about insurance' },
    { text: 'BPJS 000148209173', because: 'twelve digits' },
    { text: 'BPJS 1001482091736', because: 'does not start with 000' },
    { text: 'BPJS 00014820917361', because: 'fourteen digits' },
  ],
});
