import { defineInfotype } from '../../src/detect/infotype.js';

/** Canton and up to six digits (VZV). */
export default defineInfotype({
  title: 'Swiss vehicle registration plate',
  region: ['CH'],
  categories: ['pii'],
  regulations: ['FADP'],
  patterns: [
    {
      regex:
        /\b(?:A[GIR]|B[ELS]|FR|G[ELR]|JU|LU|N[EW]|OW|S[GHOZ]|T[GI]|UR|V[DS]|Z[GH])[ ·-]{0,3}\d{1,3}(?:[ '’.]?\d{3})?\b/,
      prior: 0.13,
    },
  ],
  context: [
    'license plate',
    'kontrollschild',
    'kontrollschildnummer',
    'autonummer',
    'nummernschild',
    'kennzeichen',
    'autokennzeichen',
    'plaque',
    'plaques',
    'plaque d immatriculation',
    'plaques d immatriculation',
    'targa',
    'targhe',
  ],
  finds: [
    { text: 'Kontrollschild: ZH 482917', match: 'ZH 482917', level: 'medium' },
    { text: "Plaque d'immatriculation VD 73021", match: 'VD 73021', level: 'medium' },
    { text: '"autonummer":"BE·216 305"', match: 'BE·216 305', level: 'medium' },
    { text: 'Targa TI 48291', match: 'TI 48291', level: 'medium' },
  ],
  ignores: [
    { text: 'Raum ZH 482917', because: 'no word about vehicles' },
    { text: 'Kontrollschild XY 482917', because: 'no such canton' },
    { text: 'Kontrollschild ZH 4829173', because: 'seven digits' },
    { text: 'Kontrollschild ZH', because: 'no number' },
  ],
});
