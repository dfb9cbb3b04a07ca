import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Italian driving licence number',
  region: ['IT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { presidio: 'IT_DRIVER_LICENSE', purview: "Italy driver's license number", macie: 'ITALY_DRIVERS_LICENSE' },
  patterns: [
    // Central numbering since 2013; before, the province, seven digits and a letter.
    { regex: /\bU1[0-9A-HJ-NPR-Z]{7}[B-HJ-NPR-Z]\b/, prior: 0.4 },
    { regex: /\b[A-Z]{2}\d{7}[A-Z]\b/, prior: 0.15 },
    { regex: /\b[A-Z][AV]\d{7}[A-Z]\b/, prior: 0.15 },
    namedAs('IT', /\bU1[0-9A-HJ-NPR-Z]{7}[B-HJ-NPR-Z]\b/, 0.35),
    namedAs('IT', /\b[A-Z]{2}\d{7}[A-Z]\b/, 0.35),
    namedAs('IT', /\b[A-Z][AV]\d{7}[A-Z]\b/, 0.35),
  ],
  context: [
    'patente',
    'patente di guida',
    'numero patente',
    'patente n',
    'numero di patente',
    'patente guida',
    'patente b',
    'motorizzazione',
    'italian driving licence',
    'italian licence',
    'driving licence',
    'driving license',
    'driver licence',
    'driver license',
    "driver's licence",
    "driver's license",
    'drivers licence',
    'drivers license',
  ],
  finds: [
    { text: 'Patente di guida n. U1H48207KM', match: 'U1H48207KM', level: 'high' },
    { text: 'patente MI4820713X rilasciata dalla MCTC', match: 'MI4820713X', level: 'medium' },
    { text: 'Italian driving licence U10K4471PB', match: 'U10K4471PB', level: 'high' },
    { text: '{"patente":"RM1904457B"}', match: 'RM1904457B', level: 'medium' },
  ],
  ignores: [
    { text: 'patente U1H48207K', because: 'nine characters' },
    { text: 'patente U1H48207KMM', because: 'eleven characters' },
    { text: 'patente U1H48207KA', because: 'A is no check letter' },
    { text: 'ordine U1H48207KM', because: 'no word about licences' },
  ],
});
