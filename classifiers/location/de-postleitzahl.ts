import { defineInfotype } from '../../src/detect/infotype.js';

/** Five digits from 01001 on (Deutsche Post). */
export default defineInfotype({
  title: 'German postal code (PLZ)',
  region: ['DE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { presidio: 'DE_PLZ' },
  patterns: [
    { regex: /\bDE?-(?<value>(?!00)\d{5})(?= {1,2}[A-ZÄÖÜ])/, prior: 0.86 },
    // Before a large town.
    {
      regex:
        /\b(?!00)\d{5}(?= (?:Berlin|Hamburg|München|Köln|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dortmund|Bremen|Dresden|Hannover|Nürnberg|Duisburg|Bochum|Wuppertal|Bielefeld|Bonn|Münster|Mannheim|Karlsruhe|Augsburg|Wiesbaden|Kiel|Mainz|Freiburg|Erfurt|Rostock|Kassel|Potsdam)(?![a-zäöü]))/,
      prior: 0.8,
    },
    { regex: /\b(?!00)\d{5}\b/, prior: 0.1 },
  ],
  context: ['plz', 'postleitzahl', 'postleitzahlen', 'plz ort', 'postal code', 'anschrift'],
  finds: [
    { text: 'PLZ: 10115', match: '10115', level: 'medium' },
    { text: 'Postleitzahl 80331, München', match: '80331', level: 'medium' },
    { text: '"plz":"50667"', match: '50667', level: 'medium' },
    { text: 'Rathausmarkt 1, 20095 Hamburg', match: '20095' },
    { text: 'D-70173 Stuttgart', match: '70173', level: 'high' },
  ],
  ignores: [
    { text: 'Auftrag 10115', because: 'no word about post' },
    { text: 'PLZ 1011', because: 'four digits' },
    { text: 'PLZ 101155', because: 'six digits' },
    { text: 'PLZ 00115', because: 'starts with two zeros' },
  ],
});
