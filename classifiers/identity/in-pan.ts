import { validate } from 'stdnum/lib/cjs/in/pan.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Indian permanent account number (PAN)',
  region: ['IN'],
  categories: ['pii', 'financial'],
  regulations: ['DPDP Act', 'Income-tax Act'],
  aliases: {
    presidio: 'IN_PAN',
    google: 'INDIA_PAN_INDIVIDUAL',
    purview: 'India permanent account number (PAN)',
    macie: 'INDIA_PERMANENT_ACCOUNT_NUMBER',
    stdnum: 'in.pan',
  },
  // The fourth letter names the kind of holder; P is a person.
  patterns: [
    { regex: /\b[A-Z]{3}P[A-Z]\d{4}[A-Z]\b/, prior: 0.8 },
    { regex: /\b[A-Z]{3}[ABCFGHJLKET][A-Z]\d{4}[A-Z]\b/, prior: 0.6 },
  ],
  validator: { test: (candidate) => validate(alphanumericsOf(candidate)).isValid, chance: 0.9 },
  context: ['pan', 'pan card', 'pan number', 'permanent account', 'income tax', 'itr', 'tds', 'kyc'],
  finds: [
    { text: 'PAN: ABCPK0528L', match: 'ABCPK0528L', level: 'high' },
    { text: 'Permanent Account Number AAACT2727Q', match: 'AAACT2727Q', level: 'high' },
    { text: 'pan_card=ABCPK7780L', match: 'ABCPK7780L', level: 'high' },
    { text: 'vendor ABCPK8423L', match: 'ABCPK8423L' },
  ],
  ignores: [
    { text: 'PAN ABCXK0528L', because: 'X is no kind of holder' },
    { text: 'PAN ABCPK0000L', because: 'serial 0000 is not issued' },
    { text: 'PAN ABCPK052L', because: 'three digits' },
    { text: 'PAN ABCPK0528L1', because: 'inside a longer token' },
    { text: 'user abcpk0528l', because: 'small letters without a word about taxes' },
  ],
});
