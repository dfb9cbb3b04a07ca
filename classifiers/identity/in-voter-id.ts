import { validate } from 'stdnum/lib/cjs/in/epic.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Three letters of the constituency and seven digits, the last a Luhn digit (Election Commission of India). */
export default defineInfotype({
  title: 'Indian voter identity card number (EPIC)',
  region: ['IN'],
  categories: ['pii'],
  regulations: ['DPDP Act'],
  aliases: { presidio: 'IN_VOTER', stdnum: 'in.epic' },
  patterns: [
    { regex: /\b[A-Z]{3}\d{7}\b/, prior: 0.1 },
    { regex: /\b[A-Z]{3}[ /-]\d{7}\b/, prior: 0.08 },
  ],
  validator: { test: (candidate) => validate(candidate.replace('/', '')).isValid, chance: 1 / 10 },
  context: [
    'epic',
    'epic no',
    'epic number',
    'voter id',
    'voter id card',
    'voter card',
    'voter identity card',
    'elector photo identity card',
    'election commission',
    'मतदाता',
    'मतदाता पहचान पत्र',
  ],
  finds: [
    { text: 'EPIC No. KZT4819306', match: 'KZT4819306', level: 'high' },
    { text: 'Voter ID: WRB0735266', match: 'WRB0735266', level: 'high' },
    { text: '{"voterId":"GNX6209175"}', match: 'GNX6209175', level: 'high' },
    { text: 'मतदाता पहचान पत्र TFB9150384', match: 'TFB9150384', level: 'high' },
  ],
  ignores: [
    { text: 'EPIC KZT4819307', because: 'wrong check digit' },
    { text: 'EPIC KZ4819306', because: 'two letters' },
    { text: 'EPIC KZT481930', because: 'six digits' },
    { text: 'EPIC KZT48193061', because: 'eight digits' },
    { text: 'ticket KZT4819306', because: 'no word about voters' },
  ],
});
