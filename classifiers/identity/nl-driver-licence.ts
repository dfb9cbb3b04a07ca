import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Dutch driving licence number',
  region: ['NL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Netherlands driver's license number", macie: 'NETHERLANDS_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{10}\b/, prior: 0.095 }, namedAs('NL', /\b\d{10}\b/, 0.35)],
  context: [
    'rijbewijs',
    'rijbewijsnummer',
    'rijbewijs nr',
    'rijbewijs nummer',
    'nederlands rijbewijs',
    'rdw',
    'dutch driving licence',
    'dutch licence',
    'driving licence',
    'driving license',
    'driver licence',
    'driver license',
    "driver's licence",
    "driver's license",
    'drivers licence',
    'drivers license',
  ],
  finds: [
    { text: 'Nederlands rijbewijs 5048207134', match: '5048207134', level: 'high' },
    { text: 'Rijbewijsnummer: 4719044512', match: '4719044512', level: 'medium' },
    { text: 'Dutch driving licence 5277312055', match: '5277312055', level: 'high' },
    { text: '{"country":"Netherlands","rijbewijs":"5400477126"}', match: '5400477126', level: 'high' },
  ],
  ignores: [
    { text: 'rijbewijs 504820713', because: 'nine digits' },
    { text: 'rijbewijs 50482071340', because: 'eleven digits' },
    { text: 'rijbewijs A5048207134', because: 'a letter in front' },
    { text: 'bestelling 5048207134', because: 'no word about licences' },
  ],
});
