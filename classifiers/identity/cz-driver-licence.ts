import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Czech driving licence number',
  region: ['CZ'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Czech driver's license number", macie: 'CZECHIA_DRIVERS_LICENSE' },
  patterns: [{ regex: /\bE[A-Z] ?\d{6}\b/, prior: 0.12 }, namedAs('CZ', /\bE[A-Z] ?\d{6}\b/, 0.35)],
  context: [
    'řidičský průkaz',
    'ridicsky prukaz',
    'ridicskeho prukazu',
    'cislo ridickeho prukazu',
    'cislo ridicskeho prukazu',
    'ridicky prukaz',
    'řidičský',
    'czech driving licence',
    'czech licence',
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
    { text: 'Řidičský průkaz č. EL 482071', match: 'EL 482071', level: 'medium' },
    { text: 'číslo řidičského průkazu: EM190445', match: 'EM190445', level: 'medium' },
    { text: 'Czech driving licence EH773120', match: 'EH773120', level: 'high' },
    { text: '{"country":"Czechia","driverLicense":"EK004771"}', match: 'EK004771', level: 'medium' },
  ],
  ignores: [
    { text: 'řidičský průkaz EL48207', because: 'five digits' },
    { text: 'řidičský průkaz EL4820713', because: 'seven digits' },
    { text: 'řidičský průkaz AL482071', because: 'does not begin with E' },
    { text: 'objednávka EL482071', because: 'no word about licences' },
  ],
});
