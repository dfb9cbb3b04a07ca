import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Seven or eight digits that run up from one, the Maisha cards' nine; no check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 1;

export default defineInfotype({
  title: 'Kenyan national identity number',
  region: ['KE'],
  categories: ['pii'],
  regulations: ['Data Protection Act (KE)'],
  patterns: [
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Kk]eny|KENY|[Kk]itambulisho|[Hh]uduma|[Mm]aisha|IPRS)[^\d\n]{0,48}?\b(?<value>\d{7,9})\b/,
      prior: 0.25,
    },
    { regex: /\b\d{7,8}\b/, prior: 0.091 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'national id',
    'national identity',
    'national id number',
    'id number',
    'id no',
    'kenyan id',
    'kenya id',
    'kitambulisho',
    'kitambulisho cha taifa',
    'huduma namba',
    'huduma number',
    'maisha number',
    'iprs',
  ],
  finds: [
    { text: 'Kenyan national ID 28441720', match: '28441720', level: 'high' },
    { text: 'Kitambulisho Na. 9044177', match: '9044177', level: 'high' },
    { text: '{"kenyaIdNumber":"31820447"}', match: '31820447', level: 'high' },
    { text: 'citizen of Kenya, ID No. 22084713', match: '22084713', level: 'high' },
  ],
  ignores: [
    { text: 'Kenya, order 28441720', because: 'no word about identity' },
    { text: 'Kenyan ID number 284417', because: 'six digits' },
    { text: 'Kenyan ID number 2844172099', because: 'ten digits' },
    { text: 'Kenyan ID number 11111111', because: 'one digit throughout' },
    { text: 'Kenyan ID number A8441720', because: 'a letter in front' },
  ],
});
