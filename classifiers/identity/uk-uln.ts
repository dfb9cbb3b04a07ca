import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Learning Records Service: weights 10 to 1 modulo 11 leave 10, so that no learner number is an NHS number. */
const checks = (candidate: string) => weightedSum(digitsOf(candidate), [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 10;

export default defineInfotype({
  title: 'UK unique learner number (ULN)',
  region: ['GB'],
  categories: ['pii'],
  regulations: ['UK GDPR', 'Data Protection Act 2018'],
  patterns: [
    { regex: /\b[1-9]\d{9}\b/, prior: 0.02 },
    { regex: /\b[1-9]\d{2} \d{3} \d{4}\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'uln',
    'ulns',
    'unique learner number',
    'learner number',
    'learner reference',
    'learner records service',
    'learning records service',
    'learner id',
    'personal learning record',
    'hesa',
  ],
  finds: [
    { text: 'ULN: 9276304214', match: '9276304214', level: 'high' },
    { text: 'Unique Learner Number 1048827355', match: '1048827355', level: 'high' },
    { text: '{"uln":"5600149831"}', match: '5600149831', level: 'high' },
    { text: 'learner number 731 225 6081 enrolled', match: '731 225 6081', level: 'high' },
  ],
  ignores: [
    { text: 'ULN 9276304215', because: 'wrong check digit' },
    { text: 'ULN 0927630421', because: 'starts with zero' },
    { text: 'ULN 927630421', because: 'nine digits' },
    { text: 'ULN 9999999999', because: 'stands for a number not yet known' },
    { text: 'total 1048827355', because: 'ten digits without a word about learners' },
  ],
});
