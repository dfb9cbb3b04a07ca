import { defineInfotype } from '../../src/detect/infotype.js';

/** Shapes by state (AAMVA; the states publish no check digits), so nothing counts without a word about licences. */
export default defineInfotype({
  title: 'US driver licence number',
  region: ['US'],
  categories: ['pii'],
  regulations: ['DPPA', 'CCPA', 'US state breach laws'],
  aliases: {
    presidio: 'US_DRIVER_LICENSE',
    google: 'US_DRIVERS_LICENSE_NUMBER',
    purview: "U.S. driver's license number",
    macie: 'DRIVERS_LICENSE',
  },
  patterns: [
    // Florida, Illinois, Maryland, Michigan, Minnesota, Wisconsin as printed; dashes or none.
    { regex: /\b[A-Z]\d{3}-\d{3}-\d{2}-\d{3}-\d\b/, prior: 0.4 },
    { regex: /\b[A-Z]\d{3}-\d{4}-\d{4}(?:-\d{2})?\b/, prior: 0.4 },
    { regex: /\b[A-Z]-\d{3}-\d{3}-\d{3}-\d{3}\b/, prior: 0.4 },
    // One letter: California, New York, Virginia, Arizona, Ohio …; two: Ohio; three: North Dakota.
    { regex: /\b[A-Z]\d{5,14}\b/, prior: 0.12 },
    { regex: /\b[A-Z]{2}\d{6,7}\b/, prior: 0.1 },
    { regex: /\b[A-Z]{3}\d{6}\b/, prior: 0.1 },
    // New Hampshire; Washington.
    { regex: /\b\d{2}[A-Z]{3}\d{5}\b/, prior: 0.12 },
    { regex: /\bWDL[A-Z0-9]{9}\b/, prior: 0.4 },
    // Texas, Pennsylvania, New York, Georgia, Colorado as printed …
    { regex: /\b\d{3} \d{3} \d{3}\b/, prior: 0.1 },
    { regex: /\b\d{2}-\d{3}-\d{4}\b/, prior: 0.12 },
    { regex: /\b\d{7,9}\b/, prior: 0.1 },
  ],
  context: [
    'driver license',
    'drivers license',
    "driver's license",
    'driver licence',
    'drivers licence',
    "driver's licence",
    'driving license',
    'driving licence',
    'license number',
    'licence number',
    'license no',
    'dl',
    'dln',
    'dl number',
    'dmv',
    'operator license',
  ],
  finds: [
    { text: "Driver's license: D1234567 (CA)", match: 'D1234567', level: 'medium' },
    { text: 'FL DL G544-061-73-925-0', match: 'G544-061-73-925-0', level: 'high' },
    { text: 'IL driver licence D400-7836-0001', match: 'D400-7836-0001', level: 'high' },
    { text: '"drivers_license":"08954396"', match: '08954396', level: 'medium' },
    { text: 'NH license number 09XYZ12345', match: '09XYZ12345', level: 'medium' },
    { text: 'WA DL WDLABCD456DG', match: 'WDLABCD456DG', level: 'high' },
  ],
  ignores: [
    { text: 'SKU D1234567', because: 'no word about licences' },
    { text: 'Apache License 20040101 text', because: 'a licence of software' },
    { text: "driver's license: pending", because: 'no number' },
    { text: 'DL D1234', because: 'too short' },
    { text: 'handled D1234567', because: 'dl inside another word is no word' },
  ],
});
