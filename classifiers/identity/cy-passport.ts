import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Cypriot passport number',
  region: ['CY'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Cyprus passport number' },
  patterns: [
    { regex: /\b[KEDSJ]\d{8}\b/, prior: 0.1 },
    { regex: /\b[A-Z]\d{6}\b/, prior: 0.09 },
    namedAs('CY', /\b[KEDSJ]\d{8}\b/, 0.4),
    namedAs('CY', /\b[A-Z]\d{6}\b/, 0.4),
  ],
  context: [
    'διαβατηριο',
    'διαβατηριου',
    'αριθμος διαβατηριου',
    'κυπριακο διαβατηριο',
    'pasaport',
    'cypriot passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Cypriot passport number: K00482071', match: 'K00482071', level: 'high' },
    { text: 'Κυπριακό διαβατήριο K00190445', match: 'K00190445', level: 'high' },
    { text: '{"nationality":"Cyprus","passportNo":"K00377312"}', match: 'K00377312', level: 'high' },
    { text: 'Cyprus passport E104882', match: 'E104882', level: 'high' },
  ],
  ignores: [
    { text: 'Cypriot passport K0048207', because: 'seven digits' },
    { text: 'Cypriot passport K004820713', because: 'nine digits' },
    { text: 'Cypriot passport KA482071', because: 'two letters' },
    { text: 'order K00482071', because: 'no word about passports' },
  ],
});
