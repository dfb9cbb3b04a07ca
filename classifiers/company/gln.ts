import { validate } from 'stdnum/lib/cjs/gen/ean.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** GS1 General Specifications: thirteen digits, weights 1 and 3 modulo 10. */
const checks = (candidate: string) =>
  digitsOf(candidate).length === 13 && new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Global location number (GLN)',
  region: [],
  categories: ['financial'],
  regulations: [],
  patterns: [{ regex: /\b\d{13}\b/, prior: 0.02 }],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'gln',
    'gln nr',
    'global location number',
    'gln number',
    'ils',
    'international location number',
    'gln nummer',
    'numero gln',
    'gs1 company prefix',
  ],
  finds: [
    { text: 'GLN: 4572713337255', match: '4572713337255', level: 'high' },
    { text: 'GLN-Nr. 7601615270258', match: '7601615270258', level: 'high' },
    { text: '{"gln":"5076172562184"}', match: '5076172562184', level: 'high' },
    { text: 'global location number 0493948788275', match: '0493948788275', level: 'high' },
  ],
  ignores: [
    { text: 'GLN 4451475832957', because: 'wrong check digit' },
    { text: 'GLN 401110963302', because: 'twelve digits' },
    { text: 'EAN 4012345000009', because: 'the number of a product, not of a place' },
    { text: 'ts 1700000000000', because: 'a timestamp' },
  ],
});
