import { defineInfotype } from '../../src/detect/infotype.js';

/** Six letters and digits in three groups of one series or another (RDW sidecodes). */
export default defineInfotype({
  title: 'Dutch vehicle registration plate',
  region: ['NL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    {
      regex:
        /\b(?:[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2}-[A-Z]{2}|\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d{2}-[A-Z]|[A-Z]-\d{2}-[A-Z]{3}|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)\b/,
      prior: 0.17,
    },
    {
      regex:
        /\b(?:[A-Z]{2}\d{3}[A-Z]|[A-Z]\d{3}[A-Z]{2}|\d[A-Z]{3}\d{2}|\d{2}[A-Z]{3}\d|[A-Z]{3}\d{2}[A-Z]|\d{2}[A-Z]{4}|\d[A-Z]{2}\d{3})\b/,
      prior: 0.12,
    },
  ],
  context: [
    'license plate',
    'number plate',
    'kenteken',
    'kentekens',
    'kentekenplaat',
    'kentekennummer',
    'kentekenbewijs',
    'nummerplaat',
    'rdw',
    'voertuig',
    'auto',
  ],
  finds: [
    { text: 'Kenteken: KX-482-T', match: 'KX-482-T', level: 'high' },
    { text: 'auto met kenteken 73-FGH-2', match: '73-FGH-2', level: 'high' },
    { text: '"kenteken":"P917LM"', match: 'P917LM', level: 'medium' },
    { text: 'RDW 4-ZKL-82', match: '4-ZKL-82', level: 'high' },
  ],
  ignores: [
    { text: 'bestelling KX-482-T', because: 'no word about vehicles' },
    { text: 'kenteken KX-482-TR', because: 'seven characters' },
    { text: 'kenteken KX-48-T', because: 'five characters' },
    { text: 'kenteken 12-34-56', because: 'digits alone' },
  ],
});
