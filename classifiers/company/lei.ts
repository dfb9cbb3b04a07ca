import { mod97 } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * ISO 17442-1: eighteen letters and digits, two check digits by ISO/IEC 7064 MOD 97-10. No known one has fewer
 * than two letters.
 */
const checks = (candidate: string) =>
  /[A-Z]/.test(candidate) && /\d/.test(candidate.slice(0, 18)) && mod97(candidate) === 1;

export default defineInfotype({
  title: 'Legal entity identifier (LEI)',
  region: [],
  categories: ['financial'],
  regulations: ['MiFID II'],
  patterns: [
    { regex: /\b[0-9A-Z]{4}00[0-9A-Z]{12}\d{2}\b/, prior: 0.05 },
    { regex: /\b[0-9A-Z]{18}\d{2}\b/, prior: 0.012 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'lei',
    'lei code',
    'legal entity identifier',
    'leicode',
    'gleif',
    'iso 17442',
    'counterparty lei',
    'rechtstraegerkennung',
    'identifiant d entite juridique',
  ],
  finds: [
    { text: 'LEI: 529900J2V8OX6ED58N25', match: '529900J2V8OX6ED58N25', level: 'high' },
    { text: 'Legal Entity Identifier 213800CF7YNK04H7ST83', match: '213800CF7YNK04H7ST83', level: 'high' },
    { text: '{"lei":"969500A6EG0YMJ79DH16"}', match: '969500A6EG0YMJ79DH16', level: 'high' },
    { text: 'LEI-Code 7KMWFTQZ39DGJ8U4O704', match: '7KMWFTQZ39DGJ8U4O704', level: 'high' },
  ],
  ignores: [
    { text: 'LEI 529900WF5GD6RSA7HI19', because: 'wrong check digits' },
    { text: 'LEI 5299389N55YRQC69CN0', because: 'nineteen characters' },
    { text: 'LEI 549300mlh00y3bn4hd49', because: 'small letters' },
    { text: 'LEI 12345678901234567890', because: 'no letter,' },
  ],
});
