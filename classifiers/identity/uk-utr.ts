import { validate } from 'stdnum/lib/cjs/gb/utr.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The first digit checks the nine others; a K may stand behind. */
const checks = (candidate: string) => {
  const digits = digitsOf(candidate);
  return new Set(digits).size > 1 && validate(digits.join('')).isValid;
};

export default defineInfotype({
  title: 'UK unique taxpayer reference (UTR)',
  region: ['GB'],
  categories: ['pii', 'financial'],
  regulations: ['UK GDPR', 'Data Protection Act 2018'],
  aliases: {
    google: 'UK_TAXPAYER_REFERENCE',
    purview: 'U.K. Unique Taxpayer Reference Number',
    macie: 'UK_TAX_IDENTIFICATION_NUMBER',
    stdnum: 'gb.utr',
  },
  patterns: [
    { regex: /\b\d{10}K\b/, prior: 0.1 },
    { regex: /\b\d{5} \d{5} ?K?\b/, prior: 0.04 },
    { regex: /\b\d{3} \d{7}\b/, prior: 0.02 },
    { regex: /\b\d{10}\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 11, undetected: 0.05 },
  context: [
    'utr',
    'utr number',
    'unique taxpayer reference',
    'unique tax reference',
    'taxpayer reference',
    'tax reference',
    'tax reference number',
    'self assessment',
    'hmrc',
    'sa100',
    'sa302',
  ],
  finds: [
    { text: 'UTR: 6724081536', match: '6724081536', level: 'high' },
    { text: 'Unique Taxpayer Reference 91902 55378', match: '91902 55378', level: 'high' },
    { text: 'utr_number,1506621947K', match: '1506621947K', level: 'high' },
    { text: 'HMRC tax reference 1883140725 for 2023-24', match: '1883140725', level: 'high' },
  ],
  ignores: [
    { text: 'UTR 7724081536', because: 'wrong check digit' },
    { text: 'UTR 724081536', because: 'nine digits' },
    { text: 'UTR 17240815361', because: 'eleven digits' },
    { text: 'UTR 1111111111', because: 'one digit ten times' },
    { text: 'UTR 2724081536X', because: 'inside a longer token' },
  ],
});
