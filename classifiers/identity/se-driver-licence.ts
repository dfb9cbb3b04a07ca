import { validate } from 'stdnum/lib/cjs/se/personnummer.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** stdnum throws on what is no number. */
const checks = (candidate: string) => /^\d{6,8}[-+]\d{4}$/.test(candidate) && validate(candidate).isValid;

export default defineInfotype({
  title: 'Swedish driving licence number',
  region: ['SE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Sweden driver's license number", macie: 'SWEDEN_DRIVERS_LICENSE' },
  patterns: [
    // The number is the holder's personal number.
    { regex: /\b\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])[-+]\d{4}\b/, prior: 0.1 },
    { regex: /\b(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])-\d{4}\b/, prior: 0.1 },
  ],
  // The century stands outside of Luhn's formula.
  validator: {
    test: checks,
    chance: 0.1,
    unchecked: (value, at) => value.length === 13 && at < 2,
  },
  context: [
    'körkort',
    'körkortsnummer',
    'körkortsnr',
    'körkort nr',
    'korkort',
    'korkortsnummer',
    'referensnummer',
    'swedish driving licence',
    'driving licence',
    'driving license',
    'driver license',
    "driver's license",
    'drivers license',
  ],
  finds: [
    { text: 'Körkort nr: 850412-0331', match: '850412-0331', level: 'high' },
    { text: 'körkortsnummer 710924-1187', match: '710924-1187', level: 'high' },
    { text: 'Swedish driving licence 19640330-2091', match: '19640330-2091', level: 'high' },
    { text: '{"korkort":"901107-5406"}', match: '901107-5406', level: 'high' },
  ],
  ignores: [
    { text: 'körkort 850412-0332', because: 'wrong check digit' },
    { text: 'körkort 851312-0337', because: 'no month 13' },
    { text: 'körkort 850412-033', because: 'nine digits' },
    { text: 'order 850412-0331', because: 'no word about licences' },
  ],
});
