import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Swiss driving licence number',
  region: ['CH'],
  categories: ['pii'],
  regulations: ['nDSG'],
  patterns: [
    { regex: /\b00\d{10}\b/, prior: 0.098 },
    { regex: /\b\d{12}\b/, prior: 0.093 },
    namedAs('CH', /\b00\d{10}\b/, 0.35),
    namedAs('CH', /\b\d{12}\b/, 0.35),
  ],
  context: [
    'führerausweis',
    'führerausweis nr',
    'fuehrerausweis',
    'fahrausweis',
    'führerausweisnummer',
    'permis de conduire',
    'licenza di condurre',
    'swiss driving licence',
    'swiss licence',
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
    { text: 'Führerausweis Nr. 003482071004', match: '003482071004', level: 'medium' },
    { text: 'Schweizer Führerausweis 001904451007', match: '001904451007', level: 'high' },
    { text: 'permis de conduire suisse 000773120002', match: '000773120002', level: 'medium' },
    { text: 'Swiss driving licence 210047712001', match: '210047712001', level: 'high' },
  ],
  ignores: [
    { text: 'Führerausweis 00348207100', because: 'eleven digits' },
    { text: 'Führerausweis 0034820710040', because: 'thirteen digits' },
    { text: 'Führerausweis A03482071004', because: 'a letter in front' },
    { text: 'Artikel 003482071004', because: 'no word about licences' },
  ],
});
