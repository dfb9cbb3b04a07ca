import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Slovenian passport number',
  region: ['SI'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Slovenia passport number' },
  patterns: [
    { regex: /\bP[A-Z] ?\d{7}\b/, prior: 0.12 },
    // Other countries write numbers of this shape; where this one's name stands before, it decides.
    {
      regex:
        /\bP[A-Z] ?\d{7}\b(?<=(?<![A-Za-z])(?:[sS][lL][oO][vV][eE][nN][iI][aA]|[sS][lL][oO][vV][eE][nN][eE]|[sS][lL][oO][vV][eE][nN][iI][jJ]|[sS][lL][oO][vV][eE][nN][sS][kK][iIoO])[\s\S]{0,80})/,
      prior: 0.4,
    },
  ],
  context: [
    'potni list',
    'potnega lista',
    'stevilka potnega lista',
    'st potnega lista',
    'slovenski potni list',
    'slovenian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Slovenian passport number: PB4820713', match: 'PB4820713', level: 'high' },
    { text: 'Potni list št. PC1904457', match: 'PC1904457', level: 'medium' },
    { text: 'številka potnega lista: PD7731205', match: 'PD7731205', level: 'medium' },
    { text: '{"nationality":"Slovenia","passportNo":"PE0047712"}', match: 'PE0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Slovenian passport PB482071', because: 'six digits' },
    { text: 'Slovenian passport PB48207130', because: 'eight digits' },
    { text: 'Slovenian passport AB4820713', because: 'does not begin with P' },
    { text: 'naročilo PB4820713', because: 'no word about passports' },
  ],
});
