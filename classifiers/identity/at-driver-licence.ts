import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Austrian driving licence number',
  region: ['AT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Austria driver's license number", macie: 'AUSTRIA_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{8}\b/, prior: 0.095 }, namedAs('AT', /\b\d{8}\b/, 0.35)],
  context: [
    'führerschein',
    'führerscheinnummer',
    'führerschein nr',
    'führerscheinnr',
    'fuehrerschein',
    'lenkerberechtigung',
    'austrian driving licence',
    'austrian licence',
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
    { text: 'Führerschein Nr. 14482071', match: '14482071', level: 'medium' },
    { text: 'österreichischer Führerschein 19044512', match: '19044512', level: 'high' },
    { text: 'Austrian driving licence 77312055', match: '77312055', level: 'high' },
    { text: 'fuehrerschein=20047712', match: '20047712', level: 'medium' },
  ],
  ignores: [
    { text: 'Führerschein 1448207', because: 'seven digits' },
    { text: 'Führerschein 144820713', because: 'nine digits' },
    { text: 'Führerschein A14482071', because: 'a letter in front' },
    { text: 'Bestellung 14482071', because: 'no word about licences' },
  ],
});
