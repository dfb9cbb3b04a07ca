import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Polish driving licence number',
  region: ['PL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Poland driver's license number", macie: 'POLAND_DRIVERS_LICENSE' },
  patterns: [
    // Serial, year, number of the issuing district.
    { regex: /\b\d{5}\/\d{2}\/\d{4}\b/, prior: 0.5 },
    { regex: /\b\d{5}\/\d{2}\/\d{7}\b/, prior: 0.4 },
  ],
  context: [
    'prawo jazdy',
    'prawa jazdy',
    'prawem jazdy',
    'numer prawa jazdy',
    'nr prawa jazdy',
    'polskie prawo jazdy',
    'polish driving licence',
    'polish licence',
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
    { text: 'Prawo jazdy nr 04820/07/1432', match: '04820/07/1432', level: 'high' },
    { text: 'numer prawa jazdy: 01904/15/0221', match: '01904/15/0221', level: 'high' },
    { text: 'Polish driving licence 07731/20/5580', match: '07731/20/5580', level: 'high' },
    { text: '{"prawoJazdy":"00477/12/1465"}', match: '00477/12/1465', level: 'high' },
  ],
  ignores: [
    { text: 'prawo jazdy 0482/07/1432', because: 'four digits in front' },
    { text: 'prawo jazdy 04820/07/143', because: 'three digits behind' },
    { text: 'prawo jazdy 04820/071/432', because: 'three digits between' },
    { text: 'faktura 04820/07/1432', because: 'no word about licences' },
  ],
});
