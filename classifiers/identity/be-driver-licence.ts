import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Belgian driving licence number',
  region: ['BE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Belgium driver's license number", macie: 'BELGIUM_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{10}\b/, prior: 0.093 }, namedAs('BE', /\b\d{10}\b/, 0.35)],
  context: [
    'rijbewijs',
    'rijbewijsnummer',
    'rijbewijs nr',
    'permis de conduire',
    'numero de permis',
    'fuhrerschein',
    'führerschein',
    'belgian driving licence',
    'belgian licence',
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
    { text: 'Belgisch rijbewijs nr. 1048207134', match: '1048207134', level: 'high' },
    { text: 'permis de conduire belge 0819044512', match: '0819044512', level: 'medium' },
    { text: 'Belgian driving licence 1277312055', match: '1277312055', level: 'high' },
    { text: 'Belgische rijbewijsnummer: 1400477126', match: '1400477126', level: 'high' },
  ],
  ignores: [
    { text: 'rijbewijs 104820713', because: 'nine digits' },
    { text: 'rijbewijs 10482071340', because: 'eleven digits' },
    { text: 'rijbewijs A1048207134', because: 'a letter in front' },
    { text: 'bestelling 1048207134', because: 'no word about licences' },
  ],
});
