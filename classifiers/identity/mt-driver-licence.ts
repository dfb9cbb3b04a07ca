import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Maltese driving licence number',
  region: ['MT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Malta driver's license number", macie: 'MALTA_DRIVERS_LICENSE' },
  patterns: [
    { regex: /\b[0-9A-Z]{2} ?\d{3} ?\d{3}\b/, prior: 0.092 },
    namedAs('MT', /\b[0-9A-Z]{2} ?\d{3} ?\d{3}\b/, 0.35),
  ],
  context: [
    'liċenzja tas sewqan',
    'licenzja tas sewqan',
    'liċenzja tas-sewqan',
    'transport malta',
    'maltese driving licence',
    'maltese licence',
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
    { text: 'Maltese driving licence MT 482 071', match: 'MT 482 071', level: 'high' },
    { text: 'Liċenzja tas-Sewqan 04190445', match: '04190445', level: 'medium' },
    { text: '{"country":"Malta","drivingLicence":"AB773120"}', match: 'AB773120', level: 'high' },
    { text: 'Transport Malta driving licence 10 004 771', match: '10 004 771', level: 'high' },
  ],
  ignores: [
    { text: 'Maltese driving licence MT 482 07', because: 'five digits' },
    { text: 'Maltese driving licence MT 482 0713', because: 'seven digits' },
    { text: 'Maltese driving licence MTX482071', because: 'three letters' },
    { text: 'order MT 482 071', because: 'no word about licences' },
  ],
});
