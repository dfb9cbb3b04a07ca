import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Latvian driving licence number',
  region: ['LV'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Latvia driver's license number", macie: 'LATVIA_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b[A-Z]{2,3}\d{6}\b/, prior: 0.095 }, namedAs('LV', /\b[A-Z]{2,3}\d{6}\b/, 0.35)],
  context: [
    'vaditaja aplieciba',
    'vaditaja apliecibas',
    'vaditaja aplieciba nr',
    'vadītāja apliecība',
    'autovaditaja aplieciba',
    'autovadītāja',
    'latvian driving licence',
    'latvian licence',
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
    { text: 'Vadītāja apliecība Nr. AF482071', match: 'AF482071', level: 'medium' },
    { text: 'Latvijas vadītāja apliecības AB190445', match: 'AB190445', level: 'high' },
    { text: 'Latvian driving licence ABC773120', match: 'ABC773120', level: 'high' },
    { text: '{"country":"Latvia","driverLicense":"AG004771"}', match: 'AG004771', level: 'high' },
  ],
  ignores: [
    { text: 'vadītāja apliecība AF48207', because: 'five digits' },
    { text: 'vadītāja apliecība AF4820713', because: 'seven digits' },
    { text: 'vadītāja apliecība F482071', because: 'one letter' },
    { text: 'pasūtījums AF482071', because: 'no word about licences' },
  ],
});
