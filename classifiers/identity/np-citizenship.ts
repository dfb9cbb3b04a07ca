import { defineInfotype } from '../../src/detect/infotype.js';

/** District, local body, year of the Nepali calendar and serial; in Devanagari digits too. No check digit. */
export default defineInfotype({
  title: 'Nepali citizenship certificate number',
  region: ['NP'],
  categories: ['pii'],
  regulations: ['Privacy Act 2075'],
  patterns: [
    { regex: /\b\d{2}-\d{2}-\d{2}-\d{5}\b/, prior: 0.3 },
    { regex: /\b\d{2}\/\d{2}\/\d{2}\/\d{5}\b/, prior: 0.3 },
    { regex: /[०-९]{2}-[०-९]{2}-[०-९]{2}-[०-९]{5}(?![०-९])/, prior: 0.5 },
  ],
  context: [
    'citizenship',
    'citizenship no',
    'citizenship number',
    'citizenship certificate',
    'nagarikta',
    'nagrita',
    'नागरिकता',
    'नागरिकता नम्बर',
    'नागरिकता नं',
    'नागरिकता प्रमाणपत्र',
  ],
  finds: [
    { text: 'Citizenship No. 27-01-70-48209', match: '27-01-70-48209', level: 'high' },
    { text: 'नागरिकता नम्बर: ४८-०२-७३-०२१५८', match: '४८-०२-७३-०२१५८', level: 'high' },
    { text: '"citizenshipNumber":"31-05-69-16305"', match: '31-05-69-16305', level: 'high' },
    { text: 'Nagarikta 61/03/72/04829', match: '61/03/72/04829', level: 'high' },
  ],
  ignores: [
    { text: 'ref 27-01-70-48209', because: 'no word about citizenship' },
    { text: 'Citizenship 27-01-70-4820', because: 'four digits behind' },
    { text: 'Citizenship 27-01-7-48209', because: 'one digit of year' },
    { text: 'Citizenship 27-01-70-482091', because: 'six digits behind' },
  ],
});
