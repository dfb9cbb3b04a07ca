import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Hungarian driving licence number',
  region: ['HU'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Hungary driver's license number", macie: 'HUNGARY_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b[A-Z]{2} ?\d{6}\b/, prior: 0.095 }, namedAs('HU', /\b[A-Z]{2} ?\d{6}\b/, 0.35)],
  context: [
    'jogositvany',
    'jogositvany szam',
    'vezetoi engedely',
    'vezetoi engedely szama',
    'vezetői engedély',
    'jogositvanyszam',
    'hungarian driving licence',
    'hungarian licence',
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
    { text: 'Jogosítvány szám: CH482071', match: 'CH482071', level: 'medium' },
    { text: 'vezetői engedély száma CK 190445', match: 'CK 190445', level: 'medium' },
    { text: 'Hungarian driving licence BX773120', match: 'BX773120', level: 'high' },
    { text: '{"country":"Hungary","driverLicense":"CN004771"}', match: 'CN004771', level: 'high' },
  ],
  ignores: [
    { text: 'jogosítvány CH48207', because: 'five digits' },
    { text: 'jogosítvány CH4820713', because: 'seven digits' },
    { text: 'jogosítvány C482071', because: 'one letter' },
    { text: 'rendelés CH482071', because: 'no word about licences' },
  ],
});
