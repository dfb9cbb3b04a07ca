import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/**
 * P, seven digits and a letter since 2016; two letters and six or seven digits before (Department of Foreign
 * Affairs).
 */
export default defineInfotype({
  title: 'Philippine passport number',
  region: ['PH'],
  categories: ['pii'],
  regulations: ['Data Privacy Act of 2012'],
  aliases: { purview: 'Philippines passport number' },
  patterns: [
    namedAs('PH', /\b(?:[A-Z]\d{7}[A-Z]|[A-Z]{2}\d{6,7})\b/, 0.4),
    { regex: /\b(?:[A-Z]\d{7}[A-Z]|[A-Z]{2}\d{6,7})\b/, prior: 0.1 },
  ],
  context: [
    'passport',
    'passports',
    'passport number',
    'passport no',
    'travel document',
    'philippine passport',
    'dfa',
    'pasaporte',
  ],
  finds: [
    { text: 'Philippine passport P4820917B', match: 'P4820917B', level: 'high' },
    { text: 'Philippines passport no. EC0730215', match: 'EC0730215', level: 'high' },
    { text: 'PH passport: EB916305', match: 'EB916305', level: 'high' },
    { text: '"passport_number":"P6173048A"', match: 'P6173048A', level: 'medium' },
  ],
  ignores: [
    { text: 'cell P4820917B', because: 'no word about passports' },
    { text: 'Philippine passport P482091B', because: 'six digits' },
    { text: 'Philippine passport P4820917BC', because: 'two letters behind' },
    { text: 'Philippine passport EC48209', because: 'five digits' },
  ],
});
