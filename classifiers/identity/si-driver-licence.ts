import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Slovenian driving licence number',
  region: ['SI'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Slovenia driver's license number", macie: 'SLOVENIA_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{9}\b/, prior: 0.095 }, namedAs('SI', /\b\d{9}\b/, 0.35)],
  context: [
    'vozniško dovoljenje',
    'voznisko dovoljenje',
    'vozniskega dovoljenja',
    'stevilka vozniskega dovoljenja',
    'slovenian driving licence',
    'slovenian licence',
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
    { text: 'Vozniško dovoljenje št. 001204577', match: '001204577', level: 'medium' },
    { text: 'slovensko vozniško dovoljenje 004410092', match: '004410092', level: 'high' },
    { text: 'Slovenian driving licence 000077316', match: '000077316', level: 'high' },
    { text: '{"country":"Slovenia","driverLicense":"003310482"}', match: '003310482', level: 'high' },
  ],
  ignores: [
    { text: 'vozniško dovoljenje 00120457', because: 'eight digits' },
    { text: 'vozniško dovoljenje 0012045770', because: 'ten digits' },
    { text: 'vozniško dovoljenje A001204577', because: 'a letter in front' },
    { text: 'naročilo 001204577', because: 'no word about licences' },
  ],
});
