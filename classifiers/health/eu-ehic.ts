import { defineInfotype } from '../../src/detect/infotype.js';

/** ISO 3166 numbers of the countries that issue it (Decision S2, annex). */
const countries =
  '040|056|100|191|196|203|208|233|246|250|276|300|348|352|372|380|428|438|440|442|470|528|578|616|620|642|703|705|724|752|756|826';

export default defineInfotype({
  title: 'European health insurance card number (EHIC, tessera sanitaria)',
  region: [
    ...[
      'AT',
      'BE',
      'BG',
      'CH',
      'CY',
      'CZ',
      'DE',
      'DK',
      'EE',
      'ES',
      'FI',
      'FR',
      'GB',
      'GR',
      'HR',
      'HU',
      'IE',
      'IS',
      'IT',
    ],
    ...['LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  ],
  categories: ['pii', 'health'],
  regulations: ['GDPR'],
  aliases: {
    purview: 'Finland european health insurance number',
    macie: ['EUROPEAN_HEALTH_INSURANCE_CARD_NUMBER', 'FINLAND_EUROPEAN_HEALTH_INSURANCE_NUMBER'],
  },
  patterns: [
    // EN 1867: 80 for health, the country, then fifteen digits.
    { regex: new RegExp(`\\b80(?:${countries})\\d{15}\\b`), prior: 0.6 },
    { regex: new RegExp(`\\b80(?:${countries}) ?\\d{5} ?\\d{5} ?\\d{5}\\b`), prior: 0.6 },
    { regex: /\b80\d{2}(?: \d{4}){4}\b/, prior: 0.2 },
  ],
  context: [
    'ehic',
    'european health insurance card',
    'health insurance card',
    'tessera sanitaria',
    'team',
    'ceam',
    'carte europeenne d assurance maladie',
    'tarjeta sanitaria europea',
    'tse',
    'europaische krankenversicherungskarte',
    'ekvk',
    'eurooppalainen sairaanhoitokortti',
    'sairaanhoitokortti',
    'kennnummer der karte',
    'cartao europeu de seguro de doenca',
    'cesd',
    'ekuz',
    'europees ziekteverzekeringskaart',
  ],
  finds: [
    { text: 'EHIC: 80276001442077391826', match: '80276001442077391826', level: 'high' },
    { text: 'Tessera sanitaria n. 80380000301947726150', match: '80380000301947726150', level: 'high' },
    { text: '{"sairaanhoitokortti":"80246802460012934475"}', match: '80246802460012934475', level: 'high' },
    { text: 'European health insurance card 80756 01001 22948 37715', match: '80756 01001 22948 37715', level: 'high' },
    { text: 'EKUZ 8061 6101 0200 4471 9350', match: '8061 6101 0200 4471 9350', level: 'high' },
  ],
  ignores: [
    { text: 'EHIC 80999001442077391826', because: 'no such country' },
    { text: 'EHIC 81276001442077391826', because: 'not the digits for health' },
    { text: 'EHIC 8027600144207739182', because: 'nineteen digits' },
    { text: 'EHIC 802760014420773918260', because: 'twenty-one digits' },
  ],
});
