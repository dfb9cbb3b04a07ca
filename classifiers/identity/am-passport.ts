import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Armenian passport number',
  region: ['AM'],
  categories: ['pii'],
  regulations: ['HO-49-N'],
  aliases: { google: 'ARMENIA_PASSPORT' },
  patterns: [
    { regex: /\b[A-Z]{2} ?\d{7}\b/, prior: 0.1 },
    // Other countries write numbers of this shape; where this one's name stands before, it decides.
    {
      regex:
        /\b[A-Z]{2} ?\d{7}\b(?<=(?<![A-Za-z])(?:[aA][rR][mM][eE][nN][iI][aA]|[հՀ][աԱ][յՅ][աԱ][սՍ][տՏ][աԱ][նՆ]|[հՀ][հՀ] )[\s\S]{0,80})/,
      prior: 0.4,
    },
  ],
  context: [
    'անձնագիր',
    'անձնագրի համար',
    'անձնագրի',
    'armenia passport',
    'armenian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Armenian passport number: AN4820713', match: 'AN4820713', level: 'high' },
    { text: 'Անձնագիր AP1904457', match: 'AP1904457', level: 'medium' },
    { text: '{"nationality":"Armenia","passportNo":"AR7731205"}', match: 'AR7731205', level: 'high' },
    { text: 'Armenia, passport BA 0047712', match: 'BA 0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Armenian passport AN482071', because: 'six digits' },
    { text: 'Armenian passport AN48207130', because: 'eight digits' },
    { text: 'Armenian passport A4820713', because: 'one letter' },
    { text: 'order AN4820713', because: 'no word about passports' },
  ],
});
