import { defineInfotype } from '../../src/detect/infotype.js';

/** Five digits that begin with the département, 01 to 95, 97 or 98 (La Poste). */
export default defineInfotype({
  title: 'French postal code',
  region: ['FR'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\bFR?-(?<value>(?:0[1-9]|[1-8]\d|9[0-578])\d{3})(?= {1,2}[A-ZÀÉ])/, prior: 0.86 },
    // Before a large town.
    {
      regex:
        /\b(?:0[1-9]|[1-8]\d|9[0-578])\d{3}(?= (?:Paris|PARIS|Marseille|MARSEILLE|Lyon|LYON|Toulouse|TOULOUSE|Nantes|NANTES|Strasbourg|STRASBOURG|Montpellier|Bordeaux|BORDEAUX|Lille|LILLE|Rennes|RENNES|Reims|Grenoble|Dijon|Angers|Toulon|Villeurbanne|Clermont-Ferrand|Aix-en-Provence|Brest|Tours|Amiens|Limoges|Nanterre|Versailles)(?![a-zé]))/,
      prior: 0.8,
    },
    // Code points are called `cp` too, and compared.
    { regex: /(?<![<>=!]= ?|[<>] )\b(?:0[1-9]|[1-8]\d|9[0-578])\d{3}\b/, prior: 0.1 },
  ],
  context: ['code postal', 'codes postaux', 'cp', 'cedex', 'postal code', 'adresse postale'],
  finds: [
    { text: 'Code postal : 69003', match: '69003', level: 'medium' },
    { text: '12 rue de la Paix, 75002 Paris', match: '75002' },
    { text: '"codePostal":"33000"', match: '33000', level: 'medium' },
    { text: '13002 MARSEILLE', match: '13002' },
    { text: 'code postal 97110', match: '97110', level: 'medium' },
  ],
  ignores: [
    { text: 'return cp >= 56320 && cp < 57343', because: 'code points that are compared' },
    { text: 'commande 69003', because: 'no word about post' },
    { text: 'Code postal 6900', because: 'four digits' },
    { text: 'Code postal 690033', because: 'six digits' },
    { text: 'Code postal 00300', because: 'no such département' },
    { text: 'Code postal 96300', because: 'no such département, though 95 is' },
  ],
});
