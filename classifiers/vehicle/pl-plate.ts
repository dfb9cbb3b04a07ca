import { defineInfotype } from '../../src/detect/infotype.js';

/** Two or three letters of the district, the first of the voivodeship, and four or five letters and digits. */
export default defineInfotype({
  title: 'Polish vehicle registration plate',
  region: ['PL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b[BCDEFGKLNOPRSTWZ][A-Z]{1,2} (?=[A-Z]{0,4}\d)[0-9A-Z]{4,5}\b/, prior: 0.13 },
    { regex: /\b[BCDEFGKLNOPRSTWZ][A-Z]{1,2}\d[0-9A-Z]{3,4}\b/, prior: 0.12 },
  ],
  context: [
    'license plate',
    'numer rejestracyjny',
    'numery rejestracyjne',
    'nr rejestracyjny',
    'nr rej',
    'rejestracja',
    'rejestracyjny',
    'rejestracyjnym',
    'tablica rejestracyjna',
    'tablice rejestracyjne',
    'pojazd',
    'pojazdu',
  ],
  finds: [
    { text: 'Nr rejestracyjny: KR 4827L', match: 'KR 4827L', level: 'medium' },
    { text: 'pojazd o numerze rejestracyjnym WPI 9173K', match: 'WPI 9173K', level: 'medium' },
    { text: '"numerRejestracyjny":"GD7302X"', match: 'GD7302X', level: 'medium' },
    { text: 'tablice rejestracyjne PO 5KL82', match: 'PO 5KL82', level: 'medium' },
  ],
  ignores: [
    { text: 'partia KR 4827L', because: 'no word about vehicles' },
    { text: 'nr rejestracyjny AR 4827L', because: 'no such voivodeship' },
    { text: 'nr rejestracyjny KR 482', because: 'three characters behind' },
    { text: 'nr rejestracyjny KRAK 4827L', because: 'four letters of district' },
  ],
});
