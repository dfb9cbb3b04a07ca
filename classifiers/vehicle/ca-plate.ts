import { defineInfotype } from '../../src/detect/infotype.js';

/** Shapes of the provinces. */
export default defineInfotype({
  title: 'Canadian vehicle registration plate',
  region: ['CA'],
  categories: ['pii'],
  regulations: ['PIPEDA'],
  patterns: [
    // What names the province tells it from plates of the United States.
    {
      regex:
        /\b(?:Ontario|Qu[eé]bec|Alberta|British Columbia|BC|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Canad(?:a|ian))[ _-](?:licen[cs]e[ _]?)?plate(?: (?:number|no\.?))?\W{1,4}(?<value>[A-Z]{4}[ -]?\d{3}|[A-Z]{3}[ -]?\d{3,4}|[A-Z]\d{2}[ -]?[A-Z]{3}|[A-Z]{2}\d[ -]?\d{2}[A-Z])\b/i,
      prior: 0.5,
    },
    { regex: /\b[A-Z]{4}[ -]?\d{3}\b/, prior: 0.12 },
    { regex: /\b[A-Z]{2}\d[ -]?\d{2}[A-Z]\b/, prior: 0.12 },
    { regex: /\b[A-Z]{3}[ -]?\d{3,4}\b/, prior: 0.1 },
    { regex: /\b[A-Z]\d{2}[ -]?[A-Z]{3}\b/, prior: 0.1 },
  ],
  context: [
    'licence plate',
    'license plate',
    'plate number',
    'plate no',
    'plate',
    'plaque',
    'plaque d immatriculation',
    'immatriculation',
    'saaq',
    'serviceontario',
  ],
  finds: [
    { text: 'Licence plate: CKTR 482', match: 'CKTR 482', level: 'medium' },
    { text: 'Ontario plate BXLM 917', match: 'BXLM 917', level: 'high' },
    { text: 'Alberta licence plate no. CKT-4820', match: 'CKT-4820', level: 'high' },
    { text: '"licencePlate":"MX3 02F"', match: 'MX3 02F', level: 'medium' },
  ],
  ignores: [
    { text: 'stock CKTR 482', because: 'no word about plates' },
    { text: 'licence plate CKTRA 482', because: 'five letters' },
    { text: 'licence plate CKTR 4820', because: 'four letters and four digits' },
    { text: 'licence plate 482917', because: 'digits alone' },
  ],
});
