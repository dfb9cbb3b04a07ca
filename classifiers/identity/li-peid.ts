import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Liechtenstein personal identification number (PEID)',
  region: ['LI'],
  categories: ['pii', 'financial'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'li.peid' },
  // A running number of up to twelve digits, without a check digit.
  patterns: [
    { regex: /\b\d{4,12}\b/, prior: 0.1 },
    { regex: /\b\d{1,3}(?:\.\d{3}){1,3}\b/, prior: 0.1 },
  ],
  context: [
    'peid',
    'pe id',
    'personenidentifikationsnummer',
    'personen identifikationsnummer',
    'liechtenstein tax number',
    'liechtenstein tin',
    'liechtensteinische steuernummer',
  ],
  finds: [
    { text: 'PEID: 1234567', match: '1234567', level: 'medium' },
    { text: 'Personenidentifikationsnummer 000000312844, Vaduz', match: '000000312844', level: 'medium' },
    { text: '{"peid":"48213"}', match: '48213', level: 'medium' },
    { text: 'Liechtenstein TIN 912.447', match: '912.447', level: 'medium' },
  ],
  ignores: [
    { text: 'PEID 123', because: 'three digits' },
    { text: 'PEID 1234567890123', because: 'thirteen digits' },
    { text: 'PEID A1234567', because: 'inside a longer token' },
    { text: 'Rechnung 1234567', because: 'no word about persons' },
  ],
});
