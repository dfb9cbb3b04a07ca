import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Italian economic register number (REA)',
  region: ['IT'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    {
      regex:
        /\b(?:REA|R\.E\.A\.)(?: n\.?| n[°º]| nr\.?)?:? ?(?<value>(?:A[GLNOPQRTV]|B[AGILNORSTZ]|C[ABEHILNORSTZ]|E[NE]|F[CEGIMR]|G[EOR]|I[MS]|K[R]|L[CEIOTU]|M[BCEINOST]|N[AOU]|O[RT]|P[ADEGINORTUVZ]|R[ACEGIMNO]|S[AIOPRSUV]|T[AEIMNOPRSV]|U[D]|V[ABCEIRTV])[ -]{0,3}\d{5,7})\b/,
      prior: 0.9,
    },
  ],
  context: [
    'rea',
    'r e a',
    'registro imprese',
    'registro delle imprese',
    'camera di commercio',
    'cciaa',
    'capitale sociale',
    'partita iva',
  ],
  finds: [
    { text: 'REA MI-1178044', match: 'MI-1178044', level: 'high' },
    { text: 'R.E.A. n. TO-931947', match: 'TO-931947', level: 'high' },
    { text: 'iscritta al Registro Imprese, REA: RM 1664957', match: 'RM 1664957', level: 'high' },
    { text: 'numero REA BO - 491612', match: 'BO - 491612', level: 'high' },
  ],
  ignores: [
    { text: 'REA XX-1235902', because: 'no such province' },
    { text: 'REA MI-1234', because: 'four digits' },
    { text: 'AREA MI-1238459', because: 'inside a longer word' },
    { text: 'volo MI-1237258', because: 'no word about the register' },
  ],
});
