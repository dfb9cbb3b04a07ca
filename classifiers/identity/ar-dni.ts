import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Numbers have run up from one since 1948, foreigners' from ninety million; there is no check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 1;

export default defineInfotype({
  title: 'Argentine identity number (DNI)',
  region: ['AR'],
  categories: ['pii'],
  regulations: ['Ley 25.326'],
  aliases: {
    google: 'ARGENTINA_DNI_NUMBER',
    purview: 'Argentina national identity (DNI) number',
    stdnum: 'ar.dni',
  },
  patterns: [
    { regex: /\b\d{1,2}\.\d{3}\.\d{3}\b/, prior: 0.12 },
    { regex: /\b[MF]?\d{7,8}\b/, prior: 0.1 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'dni',
    'dni n',
    'numero de dni',
    'documento nacional de identidad',
    'documento nacional',
    'documento de identidad',
    'doc nacional',
    'libreta civica',
    'libreta de enrolamiento',
    'renaper',
  ],
  finds: [
    { text: 'DNI N° 27.418.903', match: '27.418.903', level: 'medium' },
    { text: 'Documento Nacional de Identidad 34108822', match: '34108822', level: 'medium' },
    { text: '{"dni":"8417320"}', match: '8417320', level: 'medium' },
    { text: 'D.N.I. 94.207.115, de nacionalidad paraguaya', match: '94.207.115', level: 'medium' },
  ],
  ignores: [
    { text: 'total 27.418.903', because: 'no word about identity' },
    { text: 'DNI 27.418.90', because: 'grouped wrongly' },
    { text: 'DNI 274.189.033', because: 'nine digits' },
    { text: 'DNI 11.111.111', because: 'one digit throughout' },
    { text: 'dni en trámite 2024', because: 'a year' },
  ],
});
