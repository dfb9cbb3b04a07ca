import { defineInfotype } from '../../src/detect/infotype.js';

/** Two digits and three (Poczta Polska). */
export default defineInfotype({
  title: 'Polish postal code',
  region: ['PL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    // Before the name of a town.
    { regex: /\b\d{2}-\d{3}(?= {1,2}[A-ZĆŁŃŚŹŻ][a-ząćęłńóśźż]{2})/, prior: 0.66 },
    { regex: /\b\d{2}-\d{3}\b/, prior: 0.12 },
  ],
  context: [
    'kod pocztowy',
    'kody pocztowe',
    'poczta',
    'ul',
    'ulica',
    'adres',
    'miejscowosc',
    'zamieszkania',
    'warszawa',
    'polska',
    'postal code',
  ],
  finds: [
    { text: 'Kod pocztowy: 31-042', match: '31-042', level: 'medium' },
    { text: 'ul. Długa 15, 00-238 Warszawa', match: '00-238', level: 'high' },
    { text: '"kodPocztowy":"61-772"', match: '61-772', level: 'medium' },
    { text: 'Biuro 80-831 Gdańsk', match: '80-831' },
  ],
  ignores: [
    { text: 'zakres 31-042', because: 'no word about post' },
    { text: 'Kod pocztowy 31-04', because: 'two digits behind' },
    { text: 'Kod pocztowy 31-0421', because: 'four digits behind' },
    { text: 'Kod pocztowy 3-042', because: 'one digit in front' },
    { text: 'tel. 22-31-042', because: 'part of a longer number' },
  ],
});
