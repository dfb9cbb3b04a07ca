import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Luxembourg driving licence number',
  region: ['LU'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Luxembourg driver's license number", macie: 'LUXEMBOURG_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{6}\b/, prior: 0.095 }, namedAs('LU', /\b\d{6}\b/, 0.35)],
  context: [
    'permis de conduire',
    'permis de conduire luxembourgeois',
    'führerschein',
    'fuhrerschein',
    'führerschäin',
    'luxembourg driving licence',
    'luxembourg licence',
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
    { text: 'Luxembourg driving licence 482071', match: '482071', level: 'high' },
    { text: 'permis de conduire luxembourgeois n° 190445', match: '190445', level: 'medium' },
    { text: 'Luxemburger Führerschein 773120', match: '773120', level: 'high' },
    { text: '{"country":"Luxembourg","driverLicense":"104882"}', match: '104882', level: 'high' },
  ],
  ignores: [
    { text: 'Luxembourg driving licence 48207', because: 'five digits' },
    { text: 'Luxembourg driving licence 4820713', because: 'seven digits' },
    { text: 'Luxembourg driving licence A482071', because: 'a letter in front' },
    { text: 'commande 482071', because: 'no word about licences' },
  ],
});
