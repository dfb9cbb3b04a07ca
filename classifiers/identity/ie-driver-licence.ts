import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Irish driving licence number',
  region: ['IE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    google: 'IRELAND_DRIVING_LICENSE_NUMBER',
    purview: "Ireland driver's license number",
    macie: 'IRELAND_DRIVERS_LICENSE',
  },
  patterns: [
    { regex: /\b\d{9}\b/, prior: 0.095 },
    { regex: /\b\d{6}[A-Z]{4}\b/, prior: 0.12 },
    { regex: /\b[A-Z]{3}\d{6}\b/, prior: 0.09 },
    namedAs('IE', /\b\d{9}\b/, 0.35),
    namedAs('IE', /\b\d{6}[A-Z]{4}\b/, 0.35),
    namedAs('IE', /\b[A-Z]{3}\d{6}\b/, 0.35),
  ],
  context: [
    'ndls',
    'driver number',
    'ceadunas tiomana',
    'ceadúnas tiomána',
    'irish driver number',
    'learner permit',
    'irish driving licence',
    'irish licence',
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
    { text: 'Irish driving licence 418260953', match: '418260953', level: 'high' },
    { text: 'NDLS driver number 048207134', match: '048207134', level: 'medium' },
    { text: 'Ceadúnas Tiomána 190445127', match: '190445127', level: 'medium' },
    { text: '{"country":"Ireland","drivingLicence":"773120558"}', match: '773120558', level: 'high' },
  ],
  ignores: [
    { text: 'Irish driving licence 41826095', because: 'eight digits' },
    { text: 'Irish driving licence 4182609530', because: 'ten digits' },
    { text: 'Irish driving licence A418260953', because: 'a letter in front' },
    { text: 'order 418260953', because: 'no word about licences' },
  ],
});
