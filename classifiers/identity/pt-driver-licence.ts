import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Portuguese driving licence number',
  region: ['PT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Portugal driver's license number", macie: 'PORTUGAL_DRIVERS_LICENSE' },
  patterns: [
    // The letters of the district, serial, check digit.
    { regex: /\b[A-Z]{1,2}-?\d{5,8} \d\b/, prior: 0.3 },
    { regex: /\b[A-Z]{1,2}-\d{5,9}\b/, prior: 0.2 },
    { regex: /\b[A-Z]{1,2}\d{6,9}\b/, prior: 0.09 },
    namedAs('PT', /\b[A-Z]{1,2}-?\d{5,8} \d\b/, 0.35),
    namedAs('PT', /\b[A-Z]{1,2}-\d{5,9}\b/, 0.35),
    namedAs('PT', /\b[A-Z]{1,2}\d{6,9}\b/, 0.35),
  ],
  context: [
    'carta de conducao',
    'carta de condução',
    'numero da carta de conducao',
    'n carta de conducao',
    'carta conducao',
    'imt',
    'portuguese driving licence',
    'portuguese licence',
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
    { text: 'Carta de condução n.º L-482071 3', match: 'L-482071 3', level: 'high' },
    { text: 'carta de condução AV-190445 2', match: 'AV-190445 2', level: 'high' },
    { text: 'Portuguese driving licence LX-773120 5', match: 'LX-773120 5', level: 'high' },
    { text: '{"cartaConducao":"P-1004771"}', match: 'P-1004771', level: 'high' },
  ],
  ignores: [
    { text: 'carta de condução L-4820 3', because: 'four digits' },
    { text: 'carta de condução LXA-482071 3', because: 'three letters' },
    { text: 'carta de condução 482071 3', because: 'no letter' },
    { text: 'pedido L-482071 3', because: 'no word about licences' },
  ],
});
