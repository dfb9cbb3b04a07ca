import { validate } from 'stdnum/lib/cjs/ma/ice.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Decree 2-11-63: nine digits of the company, four of the establishment, two check digits modulo 97. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Moroccan company identifier (ICE)',
  region: ['MA'],
  categories: ['financial'],
  regulations: ['Law 09-08'],
  aliases: { stdnum: 'ma.ice' },
  patterns: [
    { regex: /\b00\d{13}\b/, prior: 0.015 },
    { regex: /\b[0-3]\d{14}\b/, prior: 0.006 },
    { regex: /\b\d{9} \d{4} \d{2}\b/, prior: 0.1 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'ice',
    'i c e',
    "identifiant commun de l'entreprise",
    'identifiant commun',
    'identifiant fiscal',
    'registre de commerce',
    'التعريف الموحد للمقاولة',
    'moroccan company number',
  ],
  finds: [
    { text: 'ICE : 008432618166591', match: '008432618166591', level: 'high' },
    { text: "Identifiant Commun de l'Entreprise 005878129384194", match: '005878129384194', level: 'high' },
    { text: '{"ice":"003031805380290"}', match: '003031805380290', level: 'high' },
    { text: 'ICE 004345494 0000 49', match: '004345494 0000 49', level: 'high' },
  ],
  ignores: [
    { text: 'ICE 005330892797541', because: 'wrong check digits' },
    { text: 'ICE 00130569402881', because: 'fourteen digits' },
    { text: 'ICE 0016773118474387', because: 'sixteen digits' },
    { text: 'id 001975226083271', because: 'no word about companies' },
  ],
});
