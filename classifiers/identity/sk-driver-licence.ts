import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Slovak driving licence number',
  region: ['SK'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Slovakia driver's license number", macie: 'SLOVAKIA_DRIVERS_LICENSE' },
  patterns: [
    { regex: /\b[A-Z]\d{7}\b/, prior: 0.1 },
    { regex: /\b\d{8}\b/, prior: 0.093 },
    // Other countries write numbers of this shape; where this one's name stands before, it decides.
    {
      regex:
        /\b[A-Z]\d{7}\b(?<=(?<![A-Za-z])(?:[sS][lL][oO][vV][aA][kK]|[sS][lL][oO][vV][eE][nN][sS][kK][áÁéÉeEýÝoO])[\s\S]{0,80})/,
      prior: 0.35,
    },
    {
      regex:
        /\b\d{8}\b(?<=(?<![A-Za-z])(?:[sS][lL][oO][vV][aA][kK]|[sS][lL][oO][vV][eE][nN][sS][kK][áÁéÉeEýÝoO])[\s\S]{0,80})/,
      prior: 0.35,
    },
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
