import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Two letters, three digits, two letters without I, O and U since 2009 (SIV); before, digits, letters and the
 * département (FNI).
 */
export default defineInfotype({
  title: 'French vehicle registration plate',
  region: ['FR'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b(?!SS|WW)[A-HJ-NP-TV-Z]{2}-(?!000)\d{3}-(?!SS)[A-HJ-NP-TV-Z]{2}\b/, prior: 0.4 },
    { regex: /\b(?!SS|WW)[A-HJ-NP-TV-Z]{2} ?(?!000)\d{3} ?(?!SS)[A-HJ-NP-TV-Z]{2}\b/, prior: 0.12 },
    { regex: /\b\d{1,4} ?[A-HJ-NP-TV-Z]{2,3} ?(?:\d{2}|2[AB]|97[1-6])\b/, prior: 0.12 },
  ],
  context: [
    'plate',
    'license plate',
    'number plate',
    'immatriculation',
    'plaque',
    'plaque d immatriculation',
    'numero d immatriculation',
    'immatricule',
    'immatriculee',
    'carte grise',
    'vehicule',
    'voiture',
  ],
  finds: [
    { text: 'Immatriculation : GK-482-TR', match: 'GK-482-TR', level: 'high' },
    { text: 'véhicule immatriculé 4827 WX 69', match: '4827 WX 69', level: 'medium' },
    { text: '"immatriculation":"FB917CD"', match: 'FB917CD', level: 'medium' },
    { text: "Plaque d'immatriculation EA-302-ZV", match: 'EA-302-ZV', level: 'high' },
  ],
  ignores: [
    { text: 'réf. GK-482-TR', because: 'no word about vehicles' },
    { text: 'immatriculation GO-482-TR', because: 'O is not used' },
    { text: 'immatriculation SS-482-TR', because: 'SS is not used' },
    { text: 'immatriculation GK-48-TR', because: 'two digits' },
    { text: 'immatriculation GK-000-TR', because: '000 is not used' },
  ],
});
