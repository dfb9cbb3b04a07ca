import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Croatian passport number',
  region: ['HR'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Croatia passport number' },
  patterns: [{ regex: /\b\d{9}\b/, prior: 0.1 }, namedAs('HR', /\b\d{9}\b/, 0.4)],
  context: [
    'putovnica',
    'putovnice',
    'putovnici',
    'broj putovnice',
    'hrvatska putovnica',
    'croatian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Croatian passport number: 204481377', match: '204481377', level: 'high' },
    { text: 'Broj putovnice: 011904457', match: '011904457', level: 'medium' },
    { text: 'hrvatska putovnica 107731205', match: '107731205', level: 'high' },
    { text: '{"nationality":"Croatia","passportNo":"310047712"}', match: '310047712', level: 'high' },
  ],
  ignores: [
    { text: 'Croatian passport 20448137', because: 'eight digits' },
    { text: 'Croatian passport 2044813770', because: 'ten digits' },
    { text: 'Croatian passport A204481377', because: 'a letter in front' },
    { text: 'narudžba 204481377', because: 'no word about passports' },
  ],
});
