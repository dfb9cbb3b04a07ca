import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Five digits (Poste Italiane). `cap` in small letters is an English word and a word of programs, so that it is no
 * context.
 */
export default defineInfotype({
  title: 'Italian postal code (CAP)',
  region: ['IT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b(?:CAP|C\.A\.P\.|Cap)[.:]? {0,2}(?<value>\d{5})\b/, prior: 0.8 },
    { regex: /["']cap["'] ?[:=] ?["'](?<value>\d{5})["']/, prior: 0.8 },
    // Before a town and its province.
    {
      regex: /\b\d{5}(?= [A-Z][a-zàèéìòù']{2,20}(?: [A-Za-zàèéìòù']{2,15}){0,3},? \(?[A-Z]{2}\)?(?![A-Za-z]))/,
      prior: 0.66,
    },
    {
      regex:
        /\b\d{5}(?= (?:Roma|Milano|Napoli|Torino|Palermo|Genova|Bologna|Firenze|Bari|Catania|Venezia|Verona|Messina|Padova|Trieste|Brescia|Parma|Modena|Bergamo|Perugia)(?![a-zàèéìòù]))/,
      prior: 0.8,
    },
    { regex: /\b\d{5}\b/, prior: 0.1 },
  ],
  context: [
    'codice avviamento postale',
    'codice postale',
    'codici postali',
    'cap residenza',
    'cap domicilio',
    'cap comune',
    'postal code',
    'indirizzo',
  ],
  finds: [
    { text: 'CAP: 20121', match: '20121' },
    { text: 'Via Roma 10, 00184 Roma (RM)', match: '00184' },
    { text: '"cap":"80133"', match: '80133' },
    { text: 'Codice di avviamento postale / codice postale 50122', match: '50122', level: 'medium' },
    { text: 'Indirizzo: via Po 3, 10124 Torino', match: '10124', level: 'high' },
  ],
  ignores: [
    { text: 'ordine 20121', because: 'no word about post' },
    { text: 'make([]int, 0, cap) // 20121', because: 'a word of programs' },
    { text: 'CAP 2012', because: 'four digits' },
    { text: 'CAP 201211', because: 'six digits' },
  ],
});
