import { defineInfotype } from '../../src/detect/infotype.js';

/** FRSC: three letters, five digits, two letters, two digits. */
export default defineInfotype({
  title: 'Nigerian driver licence number',
  region: ['NG'],
  categories: ['pii'],
  regulations: ['NDPA'],
  patterns: [
    { regex: /\b[A-Z]{3}\d{5}[A-Z]{2}\d{2}\b/, prior: 0.25 },
    { regex: /\b[A-Z]{3}-\d{5}-?[A-Z]{2}-?\d{2}\b/, prior: 0.25 },
  ],
  context: [
    'driver licence',
    "driver's licence",
    'drivers licence',
    'driver license',
    "driver's license",
    'drivers license',
    'licence number',
    'license number',
    'frsc',
    'nigerian driver',
    'dl number',
  ],
  finds: [
    { text: "Nigerian driver's licence KJA44207AB12", match: 'KJA44207AB12', level: 'high' },
    { text: 'FRSC licence number EKY08417AA03', match: 'EKY08417AA03', level: 'high' },
    { text: '{"drivers_license":"ABC77318BC02"}', match: 'ABC77318BC02', level: 'high' },
    { text: "driver's licence: GWA-20441-CD-77", match: 'GWA-20441-CD-77', level: 'high' },
  ],
  ignores: [
    { text: 'SKU KJA44207AB12', because: 'no word about licences' },
    { text: "driver's licence KJA4420AB12", because: 'four digits' },
    { text: "driver's licence KJA44207AB123", because: 'three digits at the end' },
    { text: "driver's licence 44207KJAAB12", because: 'digits in front' },
    { text: "driver's licence pending", because: 'no number' },
  ],
});
