import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** The states, which give out licences; the short names that are words only where they stand before one. */
const STATES = [
  ...['nsw$', 'new south wales', 'vic$', 'victoria', 'qld$', 'queensland', 'tasmania', 'tas$', 'northern territor'],
  ...['sa driver', 'wa driver licence', 'act driver', 'nt driver', '(sa)', '(act)', '(nt)', '(wa)'],
];

/**
 * Six to ten digits in most states, a letter and five in South Australia and Tasmania; none publishes a check digit.
 */
export default defineInfotype({
  title: 'Australian driver licence number',
  region: ['AU'],
  categories: ['pii'],
  regulations: ['Privacy Act 1988'],
  aliases: {
    google: 'AUSTRALIA_DRIVERS_LICENSE_NUMBER',
    purview: "Australia driver's license number",
    macie: 'AUSTRALIA_DRIVERS_LICENSE',
  },
  patterns: [
    namedAs('AU', /\b(?:[A-Z]\d{5}|\d{6,10})\b/, 0.4, STATES),
    namedAs('AU', /\b\d{2,3} \d{3} \d{3}\b/, 0.4, STATES),
    { regex: /\b[A-Z]\d{5}\b/, prior: 0.1 },
    { regex: /\b\d{2,3} \d{3} \d{3}\b/, prior: 0.1 },
    { regex: /\b\d{6,10}\b/, prior: 0.1 },
  ],
  context: [
    'driver licence',
    'drivers licence',
    "driver's licence",
    'driver licence number',
    'licence number',
    'licence no',
    'driving licence',
    'learner licence',
    'rms licence',
    'vic roads',
    'service nsw',
  ],
  finds: [
    { text: 'NSW driver licence 18420937', match: '18420937', level: 'high' },
    { text: "Driver's Licence (VIC): 048209173", match: '048209173', level: 'high' },
    { text: 'VicRoads licence no. 073 021 584', match: '073 021 584', level: 'medium' },
    { text: 'SA driver licence no: S48209', match: 'S48209', level: 'high' },
    { text: '"auDriverLicence":"9163054"', match: '9163054', level: 'high' },
  ],
  ignores: [
    { text: 'customer 18420937', because: 'no word about licences' },
    { text: 'NSW driver licence 18420', because: 'five digits' },
    { text: 'NSW driver licence 18420937165', because: 'eleven digits' },
    { text: 'MIT licence 2.0.184209', because: 'a licence of software' },
    { text: 'NSW driver licence pending', because: 'no number' },
  ],
});
