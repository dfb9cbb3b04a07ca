import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Greek passport number',
  region: ['GR'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Greece passport number' },
  patterns: [
    { regex: /\b[A-Z]{2} ?\d{7}\b/, prior: 0.1 },
    { regex: /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{2} ?\d{7}\b/, prior: 0.15 },
    namedAs('GR', /\b[A-Z]{2} ?\d{7}\b/, 0.4),
    namedAs('GR', /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{2} ?\d{7}\b/, 0.4),
  ],
  context: [
    'διαβατηριο',
    'διαβατηριου',
    'αριθμος διαβατηριου',
    'ελληνικο διαβατηριο',
    'diavatirio',
    'greek passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Greek passport number: AE4820713', match: 'AE4820713', level: 'high' },
    { text: 'Ελληνικό διαβατήριο ΑΝ1904457', match: 'ΑΝ1904457', level: 'high' },
    { text: 'αριθμός διαβατηρίου AT7731205', match: 'AT7731205', level: 'medium' },
    { text: '{"nationality":"Greece","passportNo":"AP0047712"}', match: 'AP0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Greek passport AE482071', because: 'six digits' },
    { text: 'Greek passport AE48207130', because: 'eight digits' },
    { text: 'Greek passport A4820713', because: 'one letter' },
    { text: 'παραγγελία AE4820713', because: 'no word about passports' },
  ],
});
