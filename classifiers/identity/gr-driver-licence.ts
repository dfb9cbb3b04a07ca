import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Greek driving licence number',
  region: ['GR'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Greece driver's license number", macie: 'GREECE_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{9}\b/, prior: 0.095 }, namedAs('GR', /\b\d{9}\b/, 0.35)],
  context: [
    'αδεια οδηγησης',
    'αδειας οδηγησης',
    'διπλωμα οδηγησης',
    'αριθμος αδειας οδηγησης',
    'δελτιο οδηγησης',
    'adeia odigisis',
    'greek driving licence',
    'greek licence',
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
    { text: 'Άδεια οδήγησης 381204577', match: '381204577', level: 'medium' },
    { text: 'ελληνικό δίπλωμα οδήγησης 384410092', match: '384410092', level: 'high' },
    { text: 'Greek driving licence 380077316', match: '380077316', level: 'high' },
    { text: '{"country":"Greece","driverLicense":"383310482"}', match: '383310482', level: 'high' },
  ],
  ignores: [
    { text: 'άδεια οδήγησης 38120457', because: 'eight digits' },
    { text: 'άδεια οδήγησης 3812045770', because: 'ten digits' },
    { text: 'άδεια οδήγησης A381204577', because: 'a letter in front' },
    { text: 'παραγγελία 381204577', because: 'no word about licences' },
  ],
});
