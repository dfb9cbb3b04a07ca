import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Slovak passport number',
  region: ['SK'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Slovakia passport number' },
  patterns: [
    { regex: /\b[A-Z]\d{7}\b/, prior: 0.1 },
    { regex: /\b[A-Z]{2}\d{6,7}\b/, prior: 0.1 },
    namedAs('SK', /\b[A-Z]\d{7}\b/, 0.4),
    namedAs('SK', /\b[A-Z]{2}\d{6,7}\b/, 0.4),
  ],
  context: [
    'cestovny pas',
    'cestovneho pasu',
    'cislo pasu',
    'cislo cestovneho pasu',
    'slovensky pas',
    'slovak passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Slovak passport number: BC4820713', match: 'BC4820713', level: 'high' },
    { text: 'Cestovný pas č. P1904457', match: 'P1904457', level: 'medium' },
    { text: 'číslo pasu: BD773120', match: 'BD773120', level: 'medium' },
    { text: '{"nationality":"Slovakia","passportNo":"BE0047712"}', match: 'BE0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Slovak passport BC48207', because: 'five digits' },
    { text: 'Slovak passport BC48207130', because: 'eight digits' },
    { text: 'Slovak passport BCD482071', because: 'three letters' },
    { text: 'objednávka BC4820713', because: 'no word about passports' },
  ],
});
