import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Lithuanian driving licence number',
  region: ['LT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Lithuania driver's license number", macie: 'LITHUANIA_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{8}\b/, prior: 0.095 }, namedAs('LT', /\b\d{8}\b/, 0.35)],
  context: [
    'vairuotojo pazymejimas',
    'vairuotojo pazymejimo',
    'vairuotojo pažymėjimas',
    'vairuotojo pazymejimo nr',
    'vairuotojo',
    'teises vairuoti',
    'lithuanian driving licence',
    'lithuanian licence',
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
    { text: 'Vairuotojo pažymėjimas Nr. 01448207', match: '01448207', level: 'medium' },
    { text: 'Lietuvos vairuotojo pažymėjimo 00904451', match: '00904451', level: 'high' },
    { text: 'Lithuanian driving licence 01731205', match: '01731205', level: 'high' },
    { text: '{"country":"Lithuania","driverLicense":"02004771"}', match: '02004771', level: 'high' },
  ],
  ignores: [
    { text: 'vairuotojo pažymėjimas 0144820', because: 'seven digits' },
    { text: 'vairuotojo pažymėjimas 014482071', because: 'nine digits' },
    { text: 'vairuotojo pažymėjimas A01448207', because: 'a letter in front' },
    { text: 'užsakymas 01448207', because: 'no word about licences' },
  ],
});
