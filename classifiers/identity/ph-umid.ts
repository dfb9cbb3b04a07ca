import { defineInfotype } from '../../src/detect/infotype.js';

/** The common reference number: twelve digits, written 4-7-1; no check digit is published. */
export default defineInfotype({
  title: 'Philippine unified multi-purpose identification number (UMID)',
  region: ['PH'],
  categories: ['pii'],
  regulations: ['Data Privacy Act of 2012'],
  aliases: { purview: 'Philippines unified multi-purpose identification number' },
  patterns: [
    { regex: /\b\d{4}-\d{7}-\d\b/, prior: 0.2 },
    { regex: /\b\d{12}\b/, prior: 0.12 },
  ],
  context: [
    'umid',
    'crn',
    'umid card',
    'umid number',
    'umid crn',
    'common reference number',
    'unified multi purpose id',
    'unified multi-purpose id',
    'unified multi-purpose identification',
    'gsis',
  ],
  finds: [
    { text: 'UMID CRN 0111-4820917-3', match: '0111-4820917-3', level: 'high' },
    { text: 'Common Reference Number: 0033-7302158-4', match: '0033-7302158-4', level: 'high' },
    { text: '"umid":"011191630548"', match: '011191630548', level: 'medium' },
    { text: 'UMID card 0028-6173048-2', match: '0028-6173048-2', level: 'high' },
  ],
  ignores: [
    { text: 'lot 0111-4820917-3', because: 'no word about the card' },
    { text: 'UMID 0111-482091-3', because: 'six digits' },
    { text: 'UMID 0111-48209173-3', because: 'eight digits' },
    { text: 'UMID 111-4820917-3', because: 'three digits in front' },
  ],
});
