import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'South African company registration number',
  region: ['ZA'],
  categories: ['financial'],
  regulations: ['POPIA'],
  aliases: { presidio: 'ZA_COMPANY_REGISTRATION' },
  patterns: [
    { regex: /\b(?:19|20)\d{2}\/\d{6}\/(?:0[6-9]|1[0-2]|2[1-6]|3[01])\b/, prior: 0.7 },
    { regex: /\b[BKMN] ?(?:19|20)\d{2}\/?\d{6}\b/, prior: 0.04 },
  ],
  context: [
    'company registration',
    'registration number',
    'reg no',
    'registration no',
    'cipc',
    'cipro',
    'pty ltd',
    'pty',
    'rf',
    'npc',
    'company reg',
  ],
  finds: [
    { text: 'Reg. No. 2004/293198/07', match: '2004/293198/07', level: 'high' },
    { text: 'Registration number: 1998/034714/06', match: '1998/034714/06', level: 'high' },
    { text: '{"cipcNumber":"2019/712738/07"}', match: '2019/712738/07', level: 'high' },
    { text: 'Acme (Pty) Ltd 2015/189893/21', match: '2015/189893/21', level: 'high' },
    { text: 'see 2011/198663/08', match: '2011/198663/08' },
  ],
  ignores: [
    { text: 'Reg. No. 2004/014556/99', because: 'no such kind of company' },
    { text: 'Reg. No. 2004/01455/07', because: 'five digits' },
    { text: 'Reg. No. 1804/014556/07', because: 'no such year' },
    { text: 'path 2004/014/07', because: 'a path' },
  ],
});
