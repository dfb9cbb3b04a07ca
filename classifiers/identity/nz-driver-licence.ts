import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Two letters and six digits; the card version of three digits is no part of it (NZ Transport Agency). */
export default defineInfotype({
  title: 'New Zealand driver licence number',
  region: ['NZ'],
  categories: ['pii'],
  regulations: ['Privacy Act 2020'],
  aliases: { purview: "New Zealand driver's license number" },
  patterns: [
    // The country tells it from licences of others.
    namedAs('NZ', /\b[A-Z]{2}\d{6}\b/, 0.4),
    { regex: /\b[A-Z]{2}\d{6}\b/, prior: 0.105 },
  ],
  context: [
    'driver licence',
    'drivers licence',
    "driver's licence",
    'driver licence number',
    'driver license',
    'nz driver licence',
    'nzta',
    'waka kotahi',
    'licence number',
    'raihana',
  ],
  finds: [
    { text: 'NZ driver licence: DF482091', match: 'DF482091', level: 'high' },
    { text: 'Driver licence no. (NZ): EH073021', match: 'EH073021', level: 'medium' },
    { text: 'Waka Kotahi licence DK916305 version 412', match: 'DK916305', level: 'medium' },
    { text: 'nz_drivers_licence=EB617304', match: 'EB617304', level: 'high' },
  ],
  ignores: [
    { text: 'crate DF482091', because: 'no word about licences' },
    { text: 'NZ driver licence DF48209', because: 'five digits' },
    { text: 'NZ driver licence D482091', because: 'one letter' },
    { text: 'NZ driver licence DF4820917', because: 'seven digits' },
  ],
});
