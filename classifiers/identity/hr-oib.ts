import { validate } from 'stdnum/lib/cjs/hr/oib.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

const assigned = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Croatian personal identification number (OIB)',
  region: ['HR'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    google: 'CROATIA_PERSONAL_ID_NUMBER',
    purview: 'Croatia personal identification (OIB) number',
    stdnum: 'hr.oib',
  },
  patterns: [{ regex: /\b\d{11}\b/, prior: 0.02 }, namedAs('HR', /\b\d{11}\b/, 0.13)],
  validator: { test: assigned, chance: 0.1 },
  context: [
    'oib',
    'oib broj',
    'oib a',
    'osobni identifikacijski broj',
    'osobni identifikacijski',
    'porezni broj',
    'porezni identifikacijski broj',
    'croatian personal id',
    'croatian tax number',
    'personal identification number',
  ],
  finds: [
    { text: 'OIB: 73420891153', match: '73420891153', level: 'high' },
    { text: 'Osobni identifikacijski broj 04861733203, Zagreb', match: '04861733203', level: 'high' },
    { text: '{"oib":"62009458714"}', match: '62009458714', level: 'high' },
    { text: 'vlasnik, oib=19388274060', match: '19388274060', level: 'high' },
  ],
  ignores: [
    { text: 'OIB 73420891154', because: 'wrong check digit' },
    { text: 'OIB 7342089115', because: 'ten digits' },
    { text: 'OIB 734208911500', because: 'twelve digits' },
    { text: 'račun 04861733203', because: 'eleven digits without a word about persons' },
  ],
});
