import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Slovak driving licence number',
  region: ['SK'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Slovakia driver's license number", macie: 'SLOVAKIA_DRIVERS_LICENSE' },
  patterns: [
    { regex: /\b[A-Z]\d{7}\b/, prior: 0.1 },
    { regex: /\b\d{8}\b/, prior: 0.093 },
    namedAs('SK', /\b[A-Z]\d{7}\b/, 0.35),
    namedAs('SK', /\b\d{8}\b/, 0.35),
  ],
  context: [
    'vodičský preukaz',
    'vodicsky preukaz',
    'vodicskeho preukazu',
    'cislo vodicskeho preukazu',
    'vodicak',
    'slovak driving licence',
    'slovak licence',
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
    { text: 'Vodičský preukaz č. N4820713', match: 'N4820713', level: 'medium' },
    { text: 'číslo vodičského preukazu H1904457', match: 'H1904457', level: 'medium' },
    { text: 'Slovak driving licence P7731205', match: 'P7731205', level: 'high' },
    { text: '{"country":"Slovakia","driverLicense":"N0047712"}', match: 'N0047712', level: 'high' },
  ],
  ignores: [
    { text: 'vodičský preukaz N482071', because: 'six digits' },
    { text: 'vodičský preukaz N48207130', because: 'eight digits' },
    { text: 'vodičský preukaz NX4820713', because: 'two letters' },
    { text: 'objednávka N4820713', because: 'no word about licences' },
  ],
});
