import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Armenian passport number',
  region: ['AM'],
  categories: ['pii'],
  regulations: ['HO-49-N'],
  aliases: { google: 'ARMENIA_PASSPORT' },
  patterns: [{ regex: /\b[A-Z]{2} ?\d{7}\b/, prior: 0.095 }, namedAs('AM', /\b[A-Z]{2} ?\d{7}\b/, 0.4)],
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
