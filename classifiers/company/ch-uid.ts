import { validate } from 'stdnum/lib/cjs/ch/uid.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** UIDG: weights 5, 4, 3, 2, 7, 6, 5, 4 modulo 11. */
const checks = (candidate: string) => validate(alphanumericsOf(candidate)).isValid;

export default defineInfotype({
  title: 'Swiss business number (UID/IDE)',
  region: ['CH'],
  categories: ['financial'],
  regulations: ['FADP'],
  aliases: { stdnum: 'ch.uid' },
  patterns: [
    { regex: /\bCHE[ -]?\d{3}\.\d{3}\.\d{3}\b/, prior: 0.9 },
    { regex: /\bCHE[ -]?\d{9}\b/, prior: 0.85 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'uid',
    'ide',
    'idi',
    'uid nr',
    'unternehmens identifikationsnummer',
    'unternehmensidentifikationsnummer',
    "numero d'identification des entreprises",
    'firmennummer',
    'handelsregister',
    'registre du commerce',
    'zefix',
    'swiss company number',
  ],
  finds: [
    { text: 'UID: CHE-117.178.598', match: 'CHE-117.178.598', level: 'high' },
    { text: 'Handelsregister CHE-527.653.491, Zürich', match: 'CHE-527.653.491', level: 'high' },
    { text: '{"uid":"CHE433059723"}', match: 'CHE433059723', level: 'high' },
    { text: 'Sàrl, CHE-299.791.564', match: 'CHE-299.791.564', level: 'high' },
  ],
  ignores: [
    { text: 'UID CHE-125.263.991', because: 'wrong check digit' },
    { text: 'UID CHE-10.155.586', because: 'eight digits' },
    { text: 'UID CHF-100.155.212', because: 'another prefix' },
    { text: 'UID CHE-100.155.2121', because: 'ten digits' },
  ],
});
