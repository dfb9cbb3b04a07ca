import { validate } from 'stdnum/lib/cjs/nl/onderwijsnummer.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Dutch education number (onderwijsnummer)',
  region: ['NL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'nl.onderwijsnummer' },
  // For pupils without a BSN; from 10 on, and with a remainder that no BSN has.
  patterns: [
    { regex: /\b10\d{7}\b/, prior: 0.05 },
    { regex: /\b10\d{2}[ .]\d{2}[ .]\d{3}\b/, prior: 0.05 },
  ],
  validator: { test: conformsTo({ validate }), chance: 1 / 11 },
  context: [
    'onderwijsnummer',
    'onderwijs nummer',
    'leerlingnummer',
    'persoonsgebonden nummer',
    'pgn',
    'duo',
    'bron',
    'dutch student number',
    'education number',
  ],
  finds: [
    { text: 'Onderwijsnummer: 101834725', match: '101834725', level: 'high' },
    { text: 'onderwijsnummer 1002.66.314 (DUO)', match: '1002.66.314', level: 'high' },
    { text: '{"onderwijsnummer":"107740984"}', match: '107740984', level: 'high' },
    { text: 'persoonsgebonden nummer 105902166', match: '105902166', level: 'high' },
  ],
  ignores: [
    { text: 'onderwijsnummer 101834726', because: 'wrong check digit' },
    { text: 'onderwijsnummer 201834725', because: 'does not start with 10' },
    { text: 'onderwijsnummer 10183472', because: 'eight digits' },
    { text: 'factuur 107740984', because: 'nine digits without a word about education' },
  ],
});
