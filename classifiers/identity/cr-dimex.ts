import { defineInfotype } from '../../src/detect/infotype.js';

/** Migración: eleven or twelve digits that start with 1, without a check digit. */
export default defineInfotype({
  title: 'Costa Rican foreigner document number (DIMEX)',
  region: ['CR'],
  categories: ['pii'],
  regulations: ['Ley 8968'],
  aliases: { stdnum: 'cr.cr' },
  patterns: [{ regex: /\b1\d{10,11}\b/, prior: 0.12 }],
  context: [
    'dimex',
    'documento de identidad migratorio',
    'documento de identidad migratorio para extranjeros',
    'cedula de residencia',
    'residencia permanente',
    'numero de residencia',
    'didi',
    'migracion y extranjeria',
  ],
  finds: [
    { text: 'DIMEX 155804417209', match: '155804417209', level: 'medium' },
    { text: 'cédula de residencia N° 186200441773', match: '186200441773', level: 'medium' },
    { text: '{"dimex":"117000844120"}', match: '117000844120', level: 'medium' },
    { text: 'documento de identidad migratorio 15581204418', match: '15581204418', level: 'medium' },
  ],
  ignores: [
    { text: 'lote 155804417209', because: 'no word about foreigners' },
    { text: 'DIMEX 255804417209', because: 'does not start with 1' },
    { text: 'DIMEX 1558044172', because: 'ten digits' },
    { text: 'DIMEX 1558044172093', because: 'thirteen digits' },
    { text: 'DIMEX en trámite', because: 'no number' },
  ],
});
