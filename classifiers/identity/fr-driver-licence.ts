import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'French driving licence number',
  region: ['FR'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    google: 'FRANCE_DRIVERS_LICENSE_NUMBER',
    purview: "France driver's license number",
    macie: 'FRANCE_DRIVERS_LICENSE',
  },
  patterns: [
    // Cards from 2013.
    { regex: /\b\d{2}[A-Z]{2}\d{5}\b/, prior: 0.15 },
    // Before: year, month, department, serial.
    { regex: /\b\d{2}(?:0[1-9]|1[0-2])\d{8}\b/, prior: 0.1 },
    namedAs('FR', /\b\d{2}[A-Z]{2}\d{5}\b/, 0.35),
    namedAs('FR', /\b\d{2}(?:0[1-9]|1[0-2])\d{8}\b/, 0.35),
  ],
  context: [
    'permis de conduire',
    'numero de permis',
    'permis n',
    'n permis',
    'permis b',
    'numero du permis',
    'neph',
    'french driving licence',
    'french licence',
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
    { text: 'Permis de conduire n° 910475220416', match: '910475220416', level: 'medium' },
    { text: 'numéro de permis 15AK48207', match: '15AK48207', level: 'medium' },
    { text: 'French driving licence 19FV77312', match: '19FV77312', level: 'high' },
    { text: '{"permis_de_conduire":"040375101987"}', match: '040375101987', level: 'medium' },
  ],
  ignores: [
    { text: 'permis de conduire 911375220416', because: 'no month 13' },
    { text: 'permis de conduire 91047522041', because: 'eleven digits' },
    { text: 'permis de conduire 15AK4820', because: 'four digits' },
    { text: 'commande 910475220416', because: 'no word about licences' },
  ],
});
