import { defineInfotype } from '../../src/detect/infotype.js';

/** Four and four digits, or two, four and four (IRCC); no check digit is published. */
export default defineInfotype({
  title: 'Canadian immigration client identifier (UCI)',
  region: ['CA'],
  categories: ['pii'],
  regulations: ['PIPEDA'],
  patterns: [
    { regex: /\b11-\d{4}-\d{4}\b/, prior: 0.3 },
    { regex: /\b\d{4}-\d{4}\b/, prior: 0.1 },
    { regex: /\b11\d{8}\b/, prior: 0.12 },
    { regex: /\b\d{8}\b/, prior: 0.1 },
  ],
  context: [
    'uci',
    'uci number',
    'client id',
    'unique client identifier',
    'client identifier',
    'ircc',
    'immigration canada',
    'cic',
    'identificateur unique de client',
    'iuc',
    'id client',
  ],
  finds: [
    { text: 'UCI: 11-0447-2093', match: '11-0447-2093', level: 'high' },
    { text: 'IRCC unique client identifier 6620-4418', match: '6620-4418', level: 'medium' },
    { text: '{"uci":"1104472093"}', match: '1104472093', level: 'medium' },
    { text: 'identificateur unique de client (IUC) 73391045', match: '73391045', level: 'medium' },
  ],
  ignores: [
    { text: 'years 1998-2004', because: 'no word about immigration' },
    { text: 'UCI 11-0447-209', because: 'nine digits' },
    { text: 'UCI 11-0447-20931', because: 'eleven digits' },
    { text: 'UCI 12-0447-2093', because: 'ten digits that do not start with 11' },
    { text: 'UCI machine learning repository', because: 'no number' },
  ],
});
