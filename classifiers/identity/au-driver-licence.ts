import { defineInfotype } from '../../src/detect/infotype.js';

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
    // The state tells it from licences of other countries.
    {
      regex:
        /\b(?:Australian?|AUS?|NSW|New South Wales|VIC|Victorian?|QLD|Queensland|WA|Western Australian?|SA|South Australian?|TAS|Tasmanian?|ACT|NT|Northern Territory)[ _-]?driver'?s?[ _-]?licen[cs]e(?:[ _]?(?:number|no|num|nr))?\W{1,4}(?:is )?(?<value>[A-Z]\d{5}|\d{6,10})\b/i,
      prior: 0.4,
    },
    {
      regex:
        /\bdriver'?s?[ _-]?licen[cs]e(?:[ _]?(?:number|no|num|nr))? ?\((?:Australian?|AUS?|NSW|New South Wales|VIC|Victorian?|QLD|Queensland|WA|Western Australian?|SA|South Australian?|TAS|Tasmanian?|ACT|NT|Northern Territory)\)\W{1,4}(?<value>[A-Z]\d{5}|\d{6,10})\b/i,
      prior: 0.4,
    },
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
