import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Cypriot driving licence number',
  region: ['CY'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Cyprus driver's license number", macie: 'CYPRUS_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{12}\b/, prior: 0.095 }, namedAs('CY', /\b\d{12}\b/, 0.35)],
  context: [
    'αδεια οδηγησης',
    'αδειας οδηγησης',
    'αριθμος αδειας οδηγησης',
    'κυπριακη αδεια οδηγησης',
    'ehliyet',
    'cypriot driving licence',
    'cypriot licence',
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
    { text: 'Cypriot driving licence 000482071304', match: '000482071304', level: 'high' },
    { text: 'Κυπριακή άδεια οδήγησης 000190445127', match: '000190445127', level: 'high' },
    { text: '{"country":"Cyprus","driverLicense":"000773120558"}', match: '000773120558', level: 'high' },
    { text: 'αριθμός άδειας οδήγησης 000047712640', match: '000047712640', level: 'medium' },
  ],
  ignores: [
    { text: 'Cypriot driving licence 00048207130', because: 'eleven digits' },
    { text: 'Cypriot driving licence 0004820713040', because: 'thirteen digits' },
    { text: 'Cypriot driving licence A00482071304', because: 'a letter in front' },
    { text: 'order 000482071304', because: 'no word about licences' },
  ],
});
