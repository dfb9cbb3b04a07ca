import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Ten to sixteen digits; no common check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'Indonesian bank account number (rekening)',
  region: ['ID'],
  categories: ['financial', 'pii'],
  regulations: ['PDP Law'],
  patterns: [
    { regex: /\b\d{10,16}\b/, prior: 0.12 },
    { regex: /\b\d{3,4}-\d{2}-\d{6}-\d{2}-\d\b/, prior: 0.6 },
    { regex: /\b\d{3}-\d{2}-\d{7,8}-\d\b/, prior: 0.5 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    'no rek',
    'norek',
    'nomor rekening',
    'no rekening',
    'rekening',
    'rekening bank',
    'rek bca',
    'rek bri',
    'rek mandiri',
    'transfer ke rekening',
    'bank mandiri',
    'bank bri',
  ],
  finds: [
    { text: 'No. Rekening: 5642035776', match: '5642035776', level: 'medium' },
    { text: 'no rek BCA 5128429596', match: '5128429596', level: 'medium' },
    { text: '{"nomorRekening":"1300781788482"}', match: '1300781788482', level: 'medium' },
    { text: 'Bank BRI 0576-01-967826-50-6', match: '0576-01-967826-50-6', level: 'high' },
  ],
  ignores: [
    { text: 'No. Rekening 123546895', because: 'nine digits' },
    { text: 'No. Rekening 12306607576322583', because: 'seventeen digits' },
    { text: 'pesanan 5271030211', because: 'no word about banks' },
    { text: 'No. Rekening 0000000000', because: 'zeros' },
  ],
});
