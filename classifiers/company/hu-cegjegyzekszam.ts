import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Hungarian company register number',
  region: ['HU'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b(?:0[1-9]|1\d|20)-(?:0[1-9]|1\d|2[0-3])-\d{6}\b/, prior: 0.25 }],
  context: [
    'cegjegyzekszam',
    'cegjegyzekszama',
    'cg',
    'cegjegyzek',
    'cegbirosag',
    'torvenyszek',
    'company registration number',
    'adoszam',
  ],
  finds: [
    { text: 'Cégjegyzékszám: 01-09-017405', match: '01-09-017405', level: 'high' },
    { text: 'Cg. 13-10-781253', match: '13-10-781253', level: 'high' },
    { text: '{"cegjegyzekszam":"08-06-952382"}', match: '08-06-952382', level: 'high' },
    { text: 'Fővárosi Törvényszék Cégbírósága 01-10-846763', match: '01-10-846763', level: 'high' },
  ],
  ignores: [
    { text: 'Cégjegyzékszám 21-09-123456', because: 'no court 21' },
    { text: 'Cégjegyzékszám 01-09-12345', because: 'five digits' },
    { text: 'range 01-09-123456', because: 'no word about the register' },
    { text: 'Cégjegyzékszám 01-09-1234356', because: 'seven digits' },
  ],
});
