import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Slovenian passport number',
  region: ['SI'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Slovenia passport number' },
  patterns: [{ regex: /\bP[A-Z] ?\d{7}\b/, prior: 0.12 }, namedAs('SI', /\bP[A-Z] ?\d{7}\b/, 0.4)],
  context: [
    'potni list',
    'potnega lista',
    'stevilka potnega lista',
    'st potnega lista',
    'slovenski potni list',
    'slovenian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Slovenian passport number: PB4820713', match: 'PB4820713', level: 'high' },
    { text: 'Potni list št. PC1904457', match: 'PC1904457', level: 'medium' },
    { text: 'številka potnega lista: PD7731205', match: 'PD7731205', level: 'medium' },
    { text: '{"nationality":"Slovenia","passportNo":"PE0047712"}', match: 'PE0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Slovenian passport PB482071', because: 'six digits' },
    { text: 'Slovenian passport PB48207130', because: 'eight digits' },
    { text: 'Slovenian passport AB4820713', because: 'does not begin with P' },
    { text: 'naročilo PB4820713', because: 'no word about passports' },
  ],
});
