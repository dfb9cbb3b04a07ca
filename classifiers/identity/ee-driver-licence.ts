import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Estonian driving licence number',
  region: ['EE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Estonia driver's license number", macie: 'ESTONIA_DRIVERS_LICENSE' },
  patterns: [
    { regex: /\bET\d{6}\b/, prior: 0.2 },
    { regex: /\b[A-Z]{2}\d{6}\b/, prior: 0.08 },
    namedAs('EE', /\bET\d{6}\b/, 0.35),
    namedAs('EE', /\b[A-Z]{2}\d{6}\b/, 0.35),
  ],
  context: [
    'juhiluba',
    'juhiload',
    'juhiloa',
    'juhiloa number',
    'juhilubade',
    'mootorsoiduki juhiluba',
    'estonian driving licence',
    'estonian licence',
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
    { text: 'Juhiluba: ET482071', match: 'ET482071', level: 'high' },
    { text: 'juhiloa number ET190445', match: 'ET190445', level: 'high' },
    { text: 'Estonian driving licence ET773120', match: 'ET773120', level: 'high' },
    { text: '{"juhiluba":"ET004771"}', match: 'ET004771', level: 'high' },
  ],
  ignores: [
    { text: 'juhiluba ET48207', because: 'five digits' },
    { text: 'juhiluba ET4820713', because: 'seven digits' },
    { text: 'juhiluba E482071', because: 'one letter' },
    { text: 'tellimus ET482071', because: 'no word about licences' },
  ],
});
