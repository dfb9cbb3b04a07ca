import { validate } from 'stdnum/lib/cjs/fi/hetu.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Finnish driving licence number',
  region: ['FI'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Finland driver's license number", macie: 'FINLAND_DRIVERS_LICENSE' },
  patterns: [
    // The number is the holder's personal identity code, and that alone without a word about driving.
    {
      regex:
        /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]\b(?<=(?:[aA][jJ][oO][kK][oO]|[aA][jJ][oO][lL][uU]|[kK][öÖoO][rR][kK][oO][rR][tT]|[dD][rR][iI][vV])[\s\S]{0,70})/,
      prior: 0.6,
    },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]\b/, prior: 0.05 },
  ],
  validator: { test: (candidate) => validate(candidate.toUpperCase()).isValid, chance: 1 / 31 },
  context: [
    'ajokortti',
    'ajokortin numero',
    'ajokortin',
    'ajokorttinumero',
    'ajokortin nro',
    'ajolupa',
    'körkort',
    'körkortsnummer',
    'finnish driving licence',
    'driving licence',
    'driving license',
    'driver license',
    "driver's license",
    'drivers license',
  ],
  finds: [
    { text: 'Ajokortin numero: 210775-185H', match: '210775-185H', level: 'high' },
    { text: 'ajokortti 050204A698C', match: '050204A698C', level: 'high' },
    { text: 'Finnish driving licence 170388-080N', match: '170388-080N', level: 'high' },
    { text: '{"ajokortti":"301141-2584"}', match: '301141-2584', level: 'high' },
  ],
  ignores: [
    { text: 'ajokortti 210775-182B', because: 'wrong check character' },
    { text: 'ajokortti 310275-182A', because: 'no 31st of February' },
    { text: 'ajokortti 210775-18A', because: 'two digits behind the sign' },
    { text: 'ajokortti 210775/182A', because: 'no sign of a century' },
  ],
});
