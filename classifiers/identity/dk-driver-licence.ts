import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Danish driving licence number',
  region: ['DK'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Denmark driver's license number", macie: 'DENMARK_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{8}\b/, prior: 0.095 }, namedAs('DK', /\b\d{8}\b/, 0.35)],
  context: [
    'kørekort',
    'kørekortnummer',
    'kørekort nr',
    'korekort',
    'koerekort',
    'førerbevis',
    'danish driving licence',
    'danish licence',
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
    { text: 'Kørekort nr. 24482071', match: '24482071', level: 'medium' },
    { text: 'dansk kørekort 29044512', match: '29044512', level: 'high' },
    { text: 'Danish driving licence 27312055', match: '27312055', level: 'high' },
    { text: 'kørekortnummer: 20047712', match: '20047712', level: 'medium' },
  ],
  ignores: [
    { text: 'kørekort 2448207', because: 'seven digits' },
    { text: 'kørekort 244820713', because: 'nine digits' },
    { text: 'kørekort A24482071', because: 'a letter in front' },
    { text: 'faktura 24482071', because: 'no word about licences' },
  ],
});
