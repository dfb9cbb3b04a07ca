import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'UK electoral roll number',
  region: ['GB'],
  categories: ['pii'],
  regulations: ['UK GDPR', 'Data Protection Act 2018'],
  aliases: {
    google: 'UK_ELECTORAL_ROLL_NUMBER',
    purview: 'U.K. electoral roll number',
    macie: 'UK_ELECTORAL_ROLL_NUMBER',
  },
  // The letters of the polling district, then the elector's number in it.
  patterns: [
    { regex: /\b[A-Z]{2}\d{1,4}\b(?![-/]\d)/, prior: 0.11 },
    { regex: /\b[A-Z]{2,3}\d?[-/ ]\d{1,4}(?:\/\d)?\b/, prior: 0.11 },
  ],
  context: [
    'electoral roll',
    'electoral roll number',
    'electoral number',
    'electoral register',
    'elector number',
    'register of electors',
    'voter number',
    'polling number',
    'polling district',
    'council nomination',
    'nomination form',
  ],
  finds: [
    { text: 'Electoral roll number: KD1204', match: 'KD1204', level: 'medium' },
    { text: 'elector number AB-317', match: 'AB-317', level: 'medium' },
    { text: '{"electoral_number":"WX88"}', match: 'WX88', level: 'medium' },
    { text: 'on the register of electors as PA2/1049', match: 'PA2/1049', level: 'medium' },
  ],
  ignores: [
    { text: 'Electoral roll number K1204', because: 'one letter' },
    { text: 'Electoral roll number KD12045', because: 'five digits' },
    { text: 'Electoral roll number KDAB12', because: 'four letters' },
    { text: 'model KD1204', because: 'no word about elections' },
  ],
});
