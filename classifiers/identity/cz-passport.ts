import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Czech passport number',
  region: ['CZ'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'CZECHIA_PASSPORT', purview: 'Czech passport number' },
  patterns: [
    { regex: /\b\d{8}\b/, prior: 0.1 },
    // Other countries write numbers of this shape; where this one's name stands before, it decides.
    {
      regex: /\b\d{8}\b(?<=(?<![A-Za-z])(?:[cC][zZ][eE][cC][hH]|[čČ][eE][sS][kK]|[cC][eE][sS][kK])[\s\S]{0,80})/,
      prior: 0.4,
    },
  ],
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
