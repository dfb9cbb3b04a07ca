import { validate } from 'stdnum/lib/cjs/pl/pesel.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Polish identification number (PESEL)',
  region: ['PL'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    presidio: 'PL_PESEL',
    google: 'POLAND_PESEL_NUMBER',
    purview: 'Poland national ID (PESEL)',
    stdnum: 'pl.pesel',
  },
  patterns: [{ regex: /\b\d{2}(?:[02468][1-9]|[13579][0-2])\d{7}\b/, prior: 0.1 }],
  // One check digit, and six in ten of these have a day of their month that lies in the past.
  validator: { test: conformsTo({ validate }), chance: 0.05 },
  context: ['pesel', 'numer pesel', 'nr pesel', 'identyfikacyjny', 'urodzony', 'urodzona'],
  finds: [
    { text: 'PESEL: 44051401359', match: '44051401359', level: 'high' },
    { text: 'nr PESEL 85081884763,', match: '85081884763', level: 'high' },
    { text: 'pesel=05281936426', match: '05281936426', level: 'high' },
    { text: 'osoba 85041711485', match: '85041711485' },
  ],
  ignores: [
    { text: 'PESEL 44051401358', because: 'wrong check digit' },
    { text: 'PESEL 44053201354', because: 'no 32nd of May' },
    { text: 'PESEL 4405140135', because: 'ten digits' },
    { text: 'PESEL 440514013590', because: 'twelve digits' },
    { text: 'PESEL 44131401359', because: 'no month 13 in the twentieth century' },
  ],
});
