import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Czech passport number',
  region: ['CZ'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'CZECHIA_PASSPORT', purview: 'Czech passport number' },
  patterns: [{ regex: /\b\d{8}\b/, prior: 0.1 }, namedAs('CZ', /\b\d{8}\b/, 0.4)],
  context: [
    'cestovni pas',
    'cestovniho pasu',
    'cislo pasu',
    'cisla pasu',
    'pas c',
    'cislo cestovniho pasu',
    'czech passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Czech passport number: 38120457', match: '38120457', level: 'high' },
    { text: 'Cestovní pas č. 40119028', match: '40119028', level: 'medium' },
    { text: 'číslo pasu: 41773120', match: '41773120', level: 'medium' },
    { text: '{"nationality":"Czech","passportNo":"42004771"}', match: '42004771', level: 'high' },
  ],
  ignores: [
    { text: 'Czech passport 3812045', because: 'seven digits' },
    { text: 'Czech passport 381204570', because: 'nine digits' },
    { text: 'Czech passport A38120457', because: 'a letter in front' },
    { text: 'objednávka 38120457', because: 'no word about passports' },
  ],
});
