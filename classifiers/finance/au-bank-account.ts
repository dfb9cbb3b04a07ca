import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Australian bank account (BSB and account number)',
  region: ['AU'],
  categories: ['financial', 'pii'],
  regulations: ['Privacy Act 1988'],
  aliases: { purview: 'Australia bank account number' },
  patterns: [
    { regex: /\b[0-9]\d{2}-\d{3}(?:[ ,/|-]{1,3}| - )\d{6,10}\b/, prior: 0.4 },
    { regex: /\b\d{3}-\d{3}\b/, prior: 0.12 },
    { regex: /\b\d{3} \d{3}\b/, prior: 0.1 },
    { regex: /\b\d{6}\b/, prior: 0.1 },
  ],
  context: ['bsb', 'bsb number', 'bsb no', 'bank state branch', 'bsb account', 'bsb acc', 'australian bank account'],
  finds: [
    { text: 'BSB: 062-762', match: '062-762', level: 'medium' },
    { text: 'BSB/Account 033-891 287451', match: '033-891 287451', level: 'high' },
    { text: '{"bsb":"733062"}', match: '733062', level: 'medium' },
    { text: 'BSB 484 529', match: '484 529', level: 'medium' },
    { text: 'bank state branch 013-414, 455214097', match: '013-414, 455214097', level: 'high' },
  ],
  ignores: [
    { text: 'BSB 06-200', because: 'two digits in front' },
    { text: 'BSB 062-0000', because: 'four digits behind the dash' },
    { text: 'call 062-001', because: 'no word about banks' },
    { text: 'BSB 0625420', because: 'seven digits' },
  ],
});
