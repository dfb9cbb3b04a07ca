import { validate } from 'stdnum/lib/cjs/es/nie.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Spanish identity number of a foreigner (NIE)',
  region: ['ES'],
  categories: ['pii'],
  regulations: ['GDPR', 'LOPDGDD'],
  aliases: {
    presidio: 'ES_NIE',
    google: 'SPAIN_NIE_NUMBER',
    macie: 'SPAIN_NIE_NUMBER',
    stdnum: 'es.nie',
  },
  patterns: [
    { regex: /\b[XYZ]-\d{7}-[A-HJ-NP-TV-Z]\b/, prior: 0.95 },
    { regex: /\b[XYZ]-?\d{7}-?[A-HJ-NP-TV-Z]\b/, prior: 0.85 },
    { regex: /\b[xyz]-?\d{7}-?[a-hj-np-tv-z]\b/, prior: 0.05 },
  ],
  // X, Y, Z count as 0, 1, 2; then as the NIF, modulo 23.
  validator: { test: (candidate) => validate(alphanumericsOf(candidate)).isValid, chance: 1 / 23 },
  context: ['nie', 'extranjero', 'numero de identidad de extranjero', 'residencia', 'tie'],
  finds: [
    { text: 'NIE: X1234567L', match: 'X1234567L', level: 'high' },
    { text: 'N.I.E. Y-2377171-C', match: 'Y-2377171-C', level: 'high' },
    { text: 'extranjero con X6264614N', match: 'X6264614N', level: 'high' },
    { text: 'nie: x1234567l', match: 'x1234567l', level: 'high' },
    { text: 'Z7860278-X;', match: 'Z7860278-X', level: 'high' },
  ],
  ignores: [
    { text: 'NIE X1234567A', because: 'wrong letter' },
    { text: 'NIE W1234567L', because: 'W does not start a NIE' },
    { text: 'NIE X123456L', because: 'six digits' },
    { text: 'NIE AX1234567L', because: 'inside a longer token' },
  ],
});
