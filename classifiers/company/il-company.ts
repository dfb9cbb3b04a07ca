import { validate } from 'stdnum/lib/cjs/il/hp.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Registrar of Companies: nine digits from 5, the last by Luhn's formula. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Israeli company number',
  region: ['IL'],
  categories: ['financial'],
  regulations: ['Protection of Privacy Law'],
  aliases: { stdnum: 'il.hp' },
  patterns: [
    { regex: /\b5\d{8}\b/, prior: 0.02 },
    { regex: /\b5\d-\d{6}-?\d\b/, prior: 0.2 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'ח פ',
    'חפ',
    'ח צ',
    'ע מ',
    'מספר חברה',
    'מס חברה',
    'חברה מספר',
    'רשם החברות',
    'עוסק מורשה',
    'company number',
    'company no',
    'private company',
    'israeli company number',
  ],
  finds: [
    { text: 'ח.פ. 517785879', match: '517785879', level: 'high' },
    { text: 'ח"פ: 525444238', match: '525444238', level: 'high' },
    { text: '{"israeliCompanyNumber":"519800429"}', match: '519800429', level: 'high' },
    { text: 'מספר חברה 52-173842-7', match: '52-173842-7', level: 'high' },
  ],
  ignores: [
    { text: 'ח.פ. 510551119', because: 'wrong check digit' },
    { text: 'ח.פ. 51608200', because: 'eight digits' },
    { text: 'ח.פ. 416027940', because: 'companies start with 5' },
    { text: 'total 516168310', because: 'no word about companies' },
  ],
});
