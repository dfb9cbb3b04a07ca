import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Romanian driving licence number',
  region: ['RO'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Romania driver's license number", macie: 'ROMANIA_DRIVERS_LICENSE' },
  patterns: [
    { regex: /\b[A-Z]\d{8}[A-Z]?\b/, prior: 0.12 },
    { regex: /\b\d{9}\b/, prior: 0.093 },
    namedAs('RO', /\b[A-Z]\d{8}[A-Z]?\b/, 0.35),
    namedAs('RO', /\b\d{9}\b/, 0.35),
  ],
  context: [
    'permis de conducere',
    'permisul de conducere',
    'permisului de conducere',
    'serie permis',
    'numar permis',
    'carnet de conducere',
    'romanian driving licence',
    'romanian licence',
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
    { text: 'Permis de conducere B00482071X', match: 'B00482071X', level: 'medium' },
    { text: 'permisul de conducere nr. C01904451', match: 'C01904451', level: 'medium' },
    { text: 'Romanian driving licence T07731205P', match: 'T07731205P', level: 'high' },
    { text: '{"country":"Romania","driverLicense":"B00477126"}', match: 'B00477126', level: 'high' },
  ],
  ignores: [
    { text: 'permis de conducere B0048207', because: 'seven digits' },
    { text: 'permis de conducere B004820713', because: 'nine digits' },
    { text: 'permis de conducere BX00482071', because: 'two letters' },
    { text: 'comanda B00482071', because: 'no word about licences' },
  ],
});
