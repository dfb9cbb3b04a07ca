import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Hungarian passport number',
  region: ['HU'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Hungary passport number' },
  patterns: [{ regex: /\b[A-Z]{2} ?\d{6,7}\b/, prior: 0.1 }, namedAs('HU', /\b[A-Z]{2} ?\d{6,7}\b/, 0.4)],
  context: [
    'utlevel',
    'utlevelszam',
    'utlevel szam',
    'utlevel szama',
    'utlevelenek szama',
    'magyar utlevel',
    'hungarian passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Hungarian passport number: BH4820713', match: 'BH4820713', level: 'high' },
    { text: 'Útlevél száma: BJ 190445', match: 'BJ 190445', level: 'medium' },
    { text: 'magyar útlevél BK773120', match: 'BK773120', level: 'high' },
    { text: '{"nationality":"Hungary","passportNo":"BL0047712"}', match: 'BL0047712', level: 'high' },
  ],
  ignores: [
    { text: 'Hungarian passport BH48207', because: 'five digits' },
    { text: 'Hungarian passport BH48207130', because: 'eight digits' },
    { text: 'Hungarian passport B482071', because: 'one letter' },
    { text: 'rendelés BH482071', because: 'no word about passports' },
  ],
});
