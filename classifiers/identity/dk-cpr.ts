import { validate } from 'stdnum/lib/cjs/dk/cpr.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** The day alone: since 2007 numbers are given whose last digit does not check (CPR-kontoret). */
const hasBirthday = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Danish personal number (CPR)',
  region: ['DK', 'GL'],
  categories: ['pii'],
  regulations: ['GDPR', 'Databeskyttelsesloven'],
  aliases: {
    google: 'DENMARK_CPR_NUMBER',
    purview: 'Denmark personal identification number',
    stdnum: 'dk.cpr',
  },
  patterns: [
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}\b/, prior: 0.35 },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2} \d{4}\b/, prior: 0.1 },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{6}\b/, prior: 0.1 },
    namedAs('DK', /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}\b/, 0.4),
  ],
  // Of the days that the pattern lets through, one in fifty is none of its month or lies ahead.
  validator: { test: hasBirthday, chance: 0.95 },
  context: [
    'cpr',
    'cpr nr',
    'cpr nummer',
    'cprnummer',
    'personnummer',
    'det centrale personregister',
    'centrale personregister',
    'danish cpr',
    'danish personal identification',
    'personal identification number',
    'fødselsdato og nummer',
    'personregister',
  ],
  finds: [
    { text: 'CPR-nr. 140385-2173', match: '140385-2173', level: 'high' },
    { text: 'cpr: 0207991048', match: '0207991048', level: 'medium' },
    { text: '{"cprNummer":"290256-3310"}', match: '290256-3310', level: 'high' },
    { text: 'Danish personal identification number 311204 4127', match: '311204 4127', level: 'medium' },
  ],
  ignores: [
    { text: 'CPR 320185-2173', because: 'no 32nd day' },
    { text: 'CPR 310485-2173', because: 'no 31st of April' },
    { text: 'CPR 140385-217', because: 'nine digits' },
    { text: 'CPR 140385-21733', because: 'eleven digits' },
    { text: 'faktura 140385-2173', because: 'no word about persons' },
  ],
});
