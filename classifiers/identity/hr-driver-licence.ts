import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Croatian driving licence number',
  region: ['HR'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Croatia driver's license number", macie: 'CROATIA_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{8}\b/, prior: 0.095 }, namedAs('HR', /\b\d{8}\b/, 0.35)],
  context: [
    'vozacka dozvola',
    'vozacke dozvole',
    'broj vozacke dozvole',
    'vozacka',
    'vozačka dozvola',
    'croatian driving licence',
    'croatian licence',
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
    { text: 'Vozačka dozvola br. 14482071', match: '14482071', level: 'medium' },
    { text: 'hrvatska vozačka dozvola 19044512', match: '19044512', level: 'high' },
    { text: 'Croatian driving licence 17312055', match: '17312055', level: 'high' },
    { text: 'broj vozačke dozvole: 10047712', match: '10047712', level: 'medium' },
  ],
  ignores: [
    { text: 'vozačka dozvola 1448207', because: 'seven digits' },
    { text: 'vozačka dozvola 144820713', because: 'nine digits' },
    { text: 'vozačka dozvola A14482071', because: 'a letter in front' },
    { text: 'narudžba 14482071', because: 'no word about licences' },
  ],
});
