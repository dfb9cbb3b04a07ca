import { defineInfotype } from '../../src/detect/infotype.js';

/** Two letters, three digits, two letters without I, O, Q and U (since 1994). */
export default defineInfotype({
  title: 'Italian vehicle registration plate',
  region: ['IT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b[A-HJ-NPR-TV-Z]{2}[ -]?\d{3}[ -]?[A-HJ-NPR-TV-Z]{2}\b/, prior: 0.16 }],
  context: [
    'plate',
    'license plate',
    'targa',
    'targhe',
    'numero di targa',
    'targato',
    'targata',
    'autovettura',
    'automobile',
    'veicolo',
    'auto',
    'immatricolazione',
  ],
  finds: [
    { text: 'Targa: FK 482 TR', match: 'FK 482 TR', level: 'high' },
    { text: 'autovettura targata GB917CD', match: 'GB917CD', level: 'high' },
    { text: '"targa":"EA302ZV"', match: 'EA302ZV', level: 'high' },
    { text: 'veicolo con targa DX-730-LM', match: 'DX-730-LM', level: 'high' },
  ],
  ignores: [
    { text: 'codice FK 482 TR', because: 'no word about vehicles' },
    { text: 'targa FO 482 TR', because: 'O is not used' },
    { text: 'targa FK 48 TR', because: 'two digits' },
    { text: 'targa FK 482 TRS', because: 'three letters behind' },
  ],
});
