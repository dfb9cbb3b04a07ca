import { defineInfotype } from '../../src/detect/infotype.js';

/** Shapes of the states and territories. */
export default defineInfotype({
  title: 'Australian vehicle registration plate',
  region: ['AU'],
  categories: ['pii'],
  regulations: ['Privacy Act 1988'],
  patterns: [
    // What names the state tells it from plates of other countries.
    {
      regex:
        /\b(?:NSW|VIC|Victoria|QLD|Queensland|WA|SA|TAS|Tasmania|ACT|NT|Australian?)[ _-](?:rego|registration|number ?plate|plate)(?: (?:number|no\.?))?\W{1,4}(?<value>[A-Z]{3}[ -]?\d{2}[A-Z\d]|[A-Z]{2}[ -]?\d{2}[ -]?[A-Z]{2}|\d[A-Z]{2}[ -]?\d[A-Z]{2}|\d{3}[ -]?[A-Z]{2}[A-Z\d]|S\d{3}[ -]?[A-Z]{3}|1[A-Z]{3}[ -]?\d{3}|[A-Z]\d{2}[ -]?[A-Z]{2})\b/i,
      prior: 0.5,
    },
    {
      regex:
        /\b(?:[A-Z]{3}[ -]?\d{2}[A-Z\d]|[A-Z]{2}[ -]?\d{2}[ -]?[A-Z]{2}|\d[A-Z]{2}[ -]?\d[A-Z]{2}|\d{3}[ -]?[A-Z]{2}[A-Z\d]|S\d{3}[ -]?[A-Z]{3}|1[A-Z]{3}[ -]?\d{3}|[A-Z]\d{2}[ -]?[A-Z]{2})\b/,
      prior: 0.125,
    },
  ],
  context: [
    'number plate',
    'registration',
    'registration number',
    'registration no',
    'vehicle registration',
    'licence plate',
    'rego',
    'rego number',
    'rego no',
    'numberplate',
    'rego plate',
  ],
  finds: [
    { text: 'Rego: BXK-48L', match: 'BXK-48L', level: 'medium' },
    { text: 'NSW rego DK 91 TR', match: 'DK 91 TR', level: 'high' },
    { text: 'vehicle rego 1AB 2CD', match: '1AB 2CD', level: 'medium' },
    { text: '"rego":"S482BXK"', match: 'S482BXK', level: 'medium' },
    { text: 'QLD number plate 482-XK7', match: '482-XK7', level: 'high' },
  ],
  ignores: [
    { text: 'stock BXK-48L', because: 'no word about vehicles' },
    { text: 'rego BXKL-48L', because: 'four letters in front' },
    { text: 'rego 482917', because: 'digits alone' },
    { text: 'rego due in May', because: 'no number' },
  ],
});
